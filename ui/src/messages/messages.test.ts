import { describe, expect, it } from 'vitest';
import settings from '../../project.inlang/settings.json';

const files = import.meta.glob<Record<string, unknown>>('./*/*.json', {
  eager: true,
  import: 'default',
});
const areas = settings['plugin.inlang.messageFormat'].pathPattern.map((path) =>
  path.replace(/^.*\/(\w+)\.json$/, '$1'),
);

const read = (locale: string, area: string) => files[`./${locale}/${area}.json`] ?? {};

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

const placeholders = (value: unknown) =>
  [...new Set(texts(value).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

it('reads every file, and every file is there in each language', () => {
  const wanted = settings.locales.flatMap((locale) =>
    areas.map((area) => `./${locale}/${area}.json`),
  );
  expect(Object.keys(files).sort()).toEqual(wanted.sort());
});

describe.each(areas)('%s', (area) => {
  const french = read('fr', area);
  const english = read('en', area);

  it('says the same things in both languages', () => {
    expect(Object.keys(english)).toEqual(Object.keys(french));
    for (const key of Object.keys(french)) {
      expect(placeholders(english[key]), key).toEqual(placeholders(french[key]));
    }
  });

  it('names its messages after itself', () => {
    for (const key of Object.keys(french)) expect(key).toMatch(new RegExp(`^${area}_[a-z0-9_]+$`));
  });

  it('follows French typography', () => {
    for (const [key, value] of Object.entries(french)) {
      for (const text of texts(value)) {
        expect(text, `${key}: apostrophe ’`).not.toMatch(/\p{L}'\p{L}/u);
        expect(text, `${key}: no plain space before punctuation`).not.toMatch(/ [:;?!»]|« /);
        expect(text, `${key}: a space before punctuation`).not.toMatch(/[\p{L}\d»)}][;?!](\s|$)/u);
        expect(text, `${key}: ellipsis …`).not.toContain('...');
      }
    }
  });
});
