import { type Theme, themeNames, themes } from '../themes';

/** The shell's colours of each theme, as rules of a style sheet. */
export function themeRules(): string {
  return themeNames.map((name) => `[data-theme='${name}'] {\n${declarations(themes[name])}}\n`).join('');
}

function declarations({ isInverted, palette }: Theme): string {
  const colours = {
    page: isInverted ? palette.white : palette.neutralLighterAlt,
    surface: palette.white,
    strip: palette.neutralLighter,
    hover: palette.neutralLight,
    text: palette.neutralPrimary,
    quiet: palette.neutralSecondary,
    line: palette.neutralQuaternaryAlt,
    edge: palette.neutralSecondaryAlt,
    link: palette.themePrimary,
    brand: isInverted ? palette.neutralLight : palette.themePrimary,
    onBrand: isInverted ? palette.neutralPrimary : palette.white,
  };
  const rules = Object.entries(colours).map(([name, colour]) => `  --${name}: ${colour};\n`);
  return `  color-scheme: ${isInverted ? 'dark' : 'light'};\n${rules.join('')}`;
}
