import { describe, expect, test } from 'vitest';
import { encodeState, fileOfState, type StateFormat } from '#contracting/tool-state.ts';
import { byName, text } from '#contracting/validators.ts';
import { openToolStore } from './tool-storage.ts';

type Notes = Readonly<Record<string, string>>;
const format: StateFormat<Notes> = { tool: 'notes', version: 2, shape: byName(text()) };
const key = 'tool notes';

/** What several tabs share, and the tabs, which hear of each other’s changes as in a browser. */
function browser() {
  const kept = new Map<string, string>();
  const tabs: EventTarget[] = [];
  let isBlocked = false;
  const tab = (hash = '') => {
    const events = new EventTarget();
    tabs.push(events);
    const change = (name: string, run: () => void) => {
      if (isBlocked) throw new DOMException('full', 'QuotaExceededError');
      run();
      const event = Object.assign(new Event('storage'), { key: name });
      for (const other of tabs) if (other !== events) other.dispatchEvent(event);
    };
    const localStorage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => change(name, () => kept.set(name, value)),
      removeItem: (name: string) => change(name, () => kept.delete(name)),
    };
    const location = { origin: 'https://example.org', pathname: '/notes', search: '', hash };
    const history = {
      replaceState: () => {
        location.hash = '';
      },
    };
    const listen = events.addEventListener.bind(events);
    // The few parts of a window that a store uses.
    const window = { localStorage, location, history, addEventListener: listen };
    return window as unknown as typeof globalThis;
  };
  const block = (value: boolean) => {
    isBlocked = value;
  };
  return { kept, tab, block };
}

function open(window: typeof globalThis) {
  return openToolStore<Notes>({ format, empty: {} }, window);
}

describe('the state of a tool', () => {
  test('is kept with each change and found by the next page', () => {
    const { tab } = browser();
    open(tab()).set({ a: '1' });
    expect(open(tab()).get()).toEqual({ a: '1' });
  });

  test('is the same in two tabs, each of which keeps what the other one wrote', () => {
    const { tab } = browser();
    const [one, two] = [open(tab()), open(tab())];
    one.set({ ...one.get(), a: '1' });
    two.set({ ...two.get(), b: '2' });
    expect(one.get()).toEqual({ a: '1', b: '2' });
    expect(two.get()).toEqual({ a: '1', b: '2' });
  });

  test('goes on in memory where nothing is kept, says so, and is kept once there is room', () => {
    const { tab, block } = browser();
    const store = open(tab());
    block(true);
    store.set({ a: '1' });
    expect([store.get(), store.notice]).toEqual([{ a: '1' }, 'not-kept']);
    block(false);
    store.set({ a: '1', b: '2' });
    expect([open(tab()).get(), store.notice]).toEqual([{ a: '1', b: '2' }, 'none']);
  });

  test('that cannot be read is put aside, not thrown away', () => {
    const { tab, kept } = browser();
    kept.set(key, 'damaged');
    const store = open(tab());
    expect([store.get(), store.notice]).toEqual([{}, 'unreadable']);
    expect(kept.get(`${key} (unreadable)`)).toBe('damaged');
  });

  test('of a newer page is not overwritten', () => {
    const { tab, kept } = browser();
    const newer = fileOfState({ ...format, version: 3 }, { a: 'new' });
    kept.set(key, newer);
    const store = open(tab());
    store.set({ a: 'old' });
    expect([kept.get(key), store.notice]).toEqual([newer, 'newer-elsewhere']);
  });

  test('is cleared, and had back until the next change', () => {
    const { tab } = browser();
    const store = open(tab());
    store.set({ a: '1' });
    store.clear();
    expect([store.get(), store.canUndo]).toEqual([{}, 'Cleared']);
    store.undo();
    expect([store.get(), store.canUndo]).toEqual([{ a: '1' }, undefined]);
    store.clear();
    store.set({ b: '2' });
    expect(store.canUndo).toBeUndefined();
  });

  test('is had back step by step after several changes that can be undone', () => {
    const { tab } = browser();
    const store = open(tab());
    store.set({ a: '1', b: '2', c: '3' });
    store.set({ b: '2', c: '3' }, 'One gone');
    store.set({ c: '3' }, 'Two gone');
    store.undo();
    expect([store.get(), store.canUndo]).toEqual([{ b: '2', c: '3' }, 'One gone']);
    store.undo();
    expect([store.get(), store.canUndo]).toEqual([{ a: '1', b: '2', c: '3' }, undefined]);
    store.undo();
    expect(store.get()).toEqual({ a: '1', b: '2', c: '3' });
  });

  test('of a link, changed and kept as one’s own, has only that step to take back', async () => {
    const { tab } = browser();
    const store = open(tab(`#s=${await encodeState(format, { a: '1', b: '2' })}`));
    store.set({ own: '0' });
    await store.ready;
    store.set({ a: '1' }, 'B gone');
    store.keepShared();
    store.undo();
    expect([store.get(), store.canUndo]).toEqual([{ own: '0' }, undefined]);
  });

  test('had back leaves alone what another tab has written since', () => {
    const { tab } = browser();
    const [one, two] = [open(tab()), open(tab())];
    one.set({ a: '1' });
    one.clear();
    two.set({ b: '2' });
    one.undo();
    expect(two.get()).toEqual({ a: '1', b: '2' });
  });

  test('moves with its subject', () => {
    const { tab } = browser();
    openToolStore<Notes>({ format, empty: {}, subject: '/old' }, tab()).set({ a: '1' });
    const moved = { format, empty: {}, subject: '/new', formerSubjects: ['/old'] };
    expect(openToolStore<Notes>(moved, tab()).get()).toEqual({ a: '1' });
  });
});

describe('a state in the address', () => {
  const link = async (state: Notes) => `#s=${await encodeState(format, state)}`;

  test('is shown beside one’s own, and leaves it alone until it is kept, which can be undone', async () => {
    const { tab } = browser();
    open(tab()).set({ a: 'mine' });
    const store = open(tab(await link({ a: 'theirs' })));
    await store.ready;
    expect([store.get(), store.whose]).toEqual([{ a: 'theirs' }, 'shared']);
    store.set({ a: 'theirs, edited' });
    expect(open(tab()).get()).toEqual({ a: 'mine' });
    store.keepShared();
    expect(open(tab()).get()).toEqual({ a: 'theirs, edited' });
    store.undo();
    expect(open(tab()).get()).toEqual({ a: 'mine' });
  });

  test('keeps what was changed in it over a reload', async () => {
    const { tab } = browser();
    open(tab()).set({ a: 'mine' });
    const hash = await link({ a: 'theirs' });
    const store = open(tab(hash));
    await store.ready;
    store.set({ a: 'edited' });
    const again = open(tab(hash));
    await again.ready;
    expect(again.get()).toEqual({ a: 'edited' });
    again.backToMine();
    expect(again.get()).toEqual({ a: 'mine' });
  });

  test('becomes one’s own with the first change where one has nothing', async () => {
    const { tab } = browser();
    const store = open(tab(await link({ a: 'theirs' })));
    await store.ready;
    store.set({ ...store.get(), b: 'mine' });
    expect(store.whose).toBe('own');
    expect(open(tab()).get()).toEqual({ a: 'theirs', b: 'mine' });
  });

  test('that cannot be read changes nothing and says why', async () => {
    const { tab } = browser();
    open(tab()).set({ a: 'mine' });
    const store = open(tab('#s=2.notes.AAAAAAAAAAAA'));
    await store.ready;
    expect([store.get(), store.whose]).toEqual([{ a: 'mine' }, 'own']);
    expect(store.linkFault).toBe('It is damaged or was cut off.');
  });
});
