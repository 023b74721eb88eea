import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import settings from '../../project.inlang/settings.json';

const here = new URL('./', import.meta.url);
const areas = settings['plugin.inlang.messageFormat'].pathPattern.map((path) =>
  path.replace(/^.*\/(\w+)\.json$/, '$1'),
);

function read(locale: string, area: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${locale}/${area}.json`, here), 'utf8'));
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

const placeholders = (value: unknown) =>
  [...new Set(texts(value).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

describe.each(settings.locales)('%s', (locale) => {
  it('has one file for each area of the settings', () => {
    const files = readdirSync(new URL(`${locale}/`, here)).map((file) => file.replace('.json', ''));
    expect(files.sort()).toEqual([...areas].sort());
  });
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
