import { expect, it, vi } from 'vitest';
import type { Profile, ProfileCheck } from '#ipc';
import { ProfileDraft } from './draft.svelte';

const answers = vi.hoisted((): ((found: ProfileCheck) => void)[] => []);
vi.mock('#ipc', () => ({
  ask: vi.fn(),
  call: () => new Promise<ProfileCheck>((resolve) => answers.push(resolve)),
}));

it('keeps what the newest look found, though an older one is answered after it', async () => {
  const draft = new ProfileDraft({ siret: '73282932000074' } as Profile, []);
  const looks = [draft.check(), draft.check()];
  answers[1]?.({ problems: [], doubts: [] });
  await looks[1];
  answers[0]?.({ problems: [{ field: 'siret', code: 'siret' }], doubts: [] });
  await looks[0];
  expect(draft.problems).toEqual([]);
});
