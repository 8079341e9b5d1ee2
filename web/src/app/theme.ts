import { Button, createTheme, Drawer, type MantineColorsTuple, Modal } from '@mantine/core';

const pine: MantineColorsTuple = ['#edf7f6', '#d8ebe9', '#aed7d3', '#81c2bc', '#5cb0a9', '#45a59d', '#378f88', '#1d6f6a', '#155f5b', '#084e4a'];
const paper: MantineColorsTuple = ['#fbfaf7', '#f4f2ec', '#e8e5dc', '#d6d2c6', '#b9b4a6', '#969184', '#6f6b61', '#55524a', '#3a3833', '#24231f'];
const ink: MantineColorsTuple = ['#e9ebee', '#c9ccd2', '#a5aab3', '#828892', '#5e6570', '#424954', '#2f353f', '#22272f', '#191d24', '#12151a'];

const sans = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const serif = 'ui-serif, "Iowan Old Style", "Source Serif 4", Georgia, "Noto Serif", "Songti SC", "Noto Serif CJK SC", serif';

/** One visual language: paper and ink, pine green for what can be done. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  colors: { pine, gray: paper, dark: ink },
  fontFamily: sans,
  headings: {
    fontFamily: serif,
    fontWeight: '600',
    sizes: { h1: { fontSize: '2rem', lineHeight: '1.25' }, h2: { fontSize: '1.4rem', lineHeight: '1.3' }, h3: { fontSize: '1.1rem', lineHeight: '1.4' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // A compact button has the letters of the others.
    Button: Button.extend({ vars: (_, { size }) => ({ root: size === 'compact-md' ? { '--button-fz': 'var(--mantine-font-size-sm)' } : {} }) }),
    // The page's own bar stays, see page.css.
    Modal: Modal.extend({ defaultProps: { removeScrollProps: { removeScrollBar: false } } }),
    Drawer: Drawer.extend({ defaultProps: { removeScrollProps: { removeScrollBar: false } } }),
  },
});
