declare module "mjml" {
  interface Options {
    readonly fonts?: Readonly<Record<string, string>>;
    readonly validationLevel?: "strict" | "soft" | "skip";
  }
  function mjml(markup: string, options?: Options): Promise<{ html: string; errors: readonly { formattedMessage: string }[] }>;

  // biome-ignore lint/style/noDefaultExport: it is how the package gives it
  export { mjml as default };
}
