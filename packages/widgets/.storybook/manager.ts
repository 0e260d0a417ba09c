import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'IP Portal: elements',
    colorPrimary: '#0d4f8b',
    colorSecondary: '#0d4f8b',
    fontBase: 'system-ui, sans-serif',
  }),
});
