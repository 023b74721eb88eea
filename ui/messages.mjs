import { compile } from '@inlang/paraglide-js';
import { paraglide } from './paraglide.config.mjs';

await compile(paraglide);
