import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";

/** The one place to change for another brand: sixteen shades, dark to light. */
const brand: BrandVariants = {
  10: "#001113",
  20: "#001e21",
  30: "#002b30",
  40: "#00393f",
  50: "#00474f",
  60: "#00555e",
  70: "#00626c",
  80: "#00707a",
  90: "#00808a",
  100: "#17919c",
  110: "#35a3af",
  120: "#54b7c2",
  130: "#76cad4",
  140: "#9adbe2",
  150: "#c2eaef",
  160: "#e3f6f8",
};

const fontFamilyBase = "'Inter Variable', 'Segoe UI Variable', 'Segoe UI', system-ui, sans-serif";

export const lightTheme: Theme = { ...createLightTheme(brand), fontFamilyBase };

// The default dark link color is too dim on dark surfaces for this ramp.
export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  fontFamilyBase,
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
  colorBrandForegroundLinkSelected: brand[120],
  colorCompoundBrandForeground1: brand[120],
};
