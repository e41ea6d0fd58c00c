declare module "mjml" {
  interface Options {
    readonly fonts?: Readonly<Record<string, string>>;
    readonly validationLevel?: "strict" | "soft" | "skip";
  }
  function mjml(markup: string, options?: Options): Promise<{ html: string; errors: readonly { formattedMessage: string }[] }>;

  export { mjml as default };
}
