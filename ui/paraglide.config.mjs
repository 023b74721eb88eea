/**
 * One set of options for Vite and for the `messages` script.
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const paraglide = {
  project: './project.inlang',
  outdir: './src/paraglide',
  strategy: ['localStorage', 'baseLocale'],
  emitTsDeclarations: true,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  emitReadme: false,
};
