import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { paraglide } from './paraglide.config.mjs';

export default defineConfig({
  base: './',
  // Tests find the messages compiled by their script; the plugin would keep them from ending.
  plugins: [!process.env['VITEST'] && paraglideVitePlugin(paraglide), tailwindcss(), svelte()],
  server: { port: 1420, strictPort: true },
  build: {
    outDir: 'dist',
    // The webviews that understand light-dark(), which the theme rests on.
    target: ['chrome125', 'safari17.5'],
    // A font inlined as base64 would be read before the first paint.
    assetsInlineLimit: 0,
  },
  test: {
    include: ['src/**/*.test.ts'],
    // The colours are measured as they are written.
    css: true,
  },
});
