import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type VariantColorsResolver,
} from '@mantine/core';

const transparent = 'transparent';

/** Buttons take the product's own tokens; `red` is the one other colour, for what cannot be undone. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const tone = input.color === 'red' ? 'bad' : 'primary';
  switch (input.variant) {
    case 'filled':
      return {
        background: `var(--${tone})`,
        hover: `var(--${tone}-hover)`,
        color: `var(--on-${tone})`,
        border: '1px solid transparent',
      };
    case 'default':
      return {
        background: 'var(--raised)',
        hover: 'var(--surface)',
        color: 'var(--text)',
        border: '1px solid var(--control)',
      };
    case 'light':
      return {
        background: `var(--${tone}-soft)`,
        hover: `var(--${tone}-soft)`,
        color: tone === 'bad' ? 'var(--bad)' : 'var(--text)',
        border: '1px solid transparent',
      };
    case 'subtle':
      return {
        background: transparent,
        hover: 'var(--surface)',
        color: tone === 'bad' ? 'var(--bad)' : 'var(--text)',
        border: '1px solid transparent',
      };
    default:
      return defaultVariantColorsResolver(input);
  }
};

export const theme = createTheme({
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontSizes: { xs: '13px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '18px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '8px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'sm',
  fontWeights: { medium: '500', bold: '700' },
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Modal: { defaultProps: { transitionProps: { duration: 120 } } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--surface)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--control)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--primary)',
  '--mantine-primary-color-filled': 'var(--primary)',
  '--mantine-primary-color-filled-hover': 'var(--primary-hover)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
  '--mantine-color-blue-filled': 'var(--primary)',
  '--mantine-color-gray-4': 'var(--control)',
  '--mantine-color-dark-4': 'var(--control)',
  '--mantine-color-dark-5': 'var(--surface)',
  '--mantine-color-dark-6': 'var(--bg)',
  '--mantine-color-disabled': 'var(--surface)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--line)',
};

/** Points Mantine's own variables at the tokens of tokens.css, so that there is one source of colour. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});
