import { isSame, mergeStates } from '#contracting/merge.ts';
import type { Result } from '#contracting/result.ts';
import {
  addressPrefix,
  decodeState,
  encodeState,
  fileOfState,
  mostInAddress,
  type StateFormat,
  stateInHash,
  stateOfFile,
} from '#contracting/tool-state.ts';

export interface ToolStoreOptions<T> {
  readonly format: StateFormat<T>;
  /** A state with nothing in it. */
  readonly empty: T;
  /** What the state is about, where the tool stands on several pages: the address of the blueprint. */
  readonly subject?: string;
  /** Former names of the subject, such as addresses that the blueprint had. */
  readonly formerSubjects?: readonly string[];
  /** Shortens a state for a link by what the page knows anyhow, and fills it in again. */
  readonly forLink?: { pack(state: T): T; unpack(state: T): T };
}

/** Whose state is shown: the reader’s own, or one from a link. */
export type Whose = 'own' | 'shared';

/** What the reader should know about where their state is. */
export type StoreNotice =
  | 'none'
  /** The browser keeps nothing, or there is no room: the state lasts as long as the page. */
  | 'not-kept'
  /** Another tab has stored it in a newer form; nothing more is stored from here. */
  | 'newer-elsewhere'
  /** What was stored could not be read; it was put aside. */
  | 'unreadable';

export interface ToolStore<T> {
  get(): T;
  /**
   * Takes over a state and keeps it. `undoAs` ("Cleared"): the former one can be had back until the next change that
   * has none; several such changes one after the other, step by step.
   */
  set(next: T, undoAs?: string): void;
  /** Called after each change, whoever made it; also another tab. Returns what ends it. */
  subscribe(changed: (by: 'here' | 'elsewhere') => void): () => void;
  readonly whose: Whose;
  readonly notice: StoreNotice;
  /** The link in the address could not be read, for this reason. */
  readonly linkFault: string | undefined;
  /** What `undo` takes back next ("Cleared"), where there is something. */
  readonly canUndo: string | undefined;
  undo(): void;
  /** Everything, undoable. Ask first. */
  clear(): void;
  isEmpty(): boolean;
  /** Makes a shared state one’s own; what was one’s own can be had back by `undo`. */
  keepShared(): void;
  /** Leaves a shared state for one’s own. */
  backToMine(): void;
  /** An address that opens this state anywhere, or how many characters it would have: more than `mostInAddress`. */
  link(): Promise<{ readonly address: string } | { readonly length: number }>;
  file(): string;
  /** Takes over the state of a file, undoable; what cannot be read changes nothing. */
  importFile(text: string): Result<T>;
  /** Settled when a link in the address has been read: until then `get` is one’s own. */
  readonly ready: Promise<void>;
}

/**
 * The state of a tool: read from the browser’s storage, written to it on each change, the same in all tabs. A state in the
 * address is shown beside one’s own until the reader decides; changes made to it meanwhile survive a reload too.
 */
export function openToolStore<T>(options: ToolStoreOptions<T>, window = globalThis): ToolStore<T> {
  const { format, empty } = options;
  const keyOf = (subject?: string) =>
    ['tool', format.tool, ...(subject ? [subject] : [])].join(' ');
  const key = keyOf(options.subject);
  const sharedKey = `${key} (shared)`;
  const listeners = new Set<(by: 'here' | 'elsewhere') => void>();
  const told = (by: 'here' | 'elsewhere') => {
    for (const listener of listeners) listener(by);
  };

  let notice: StoreNotice = 'none';
  let linkFault: string | undefined;
  /** The last one is taken back first. */
  let undoable: { readonly as: string; back(): void }[] = [];
  /** What the storage held when this tab last read or wrote it. */
  let base = empty;
  let own = empty;
  let shared: { readonly link: string; state: T } | undefined;

  const stored = (at: string): Stored<T> => {
    try {
      const text = window.localStorage.getItem(at);
      if (text === null) return { is: 'nothing' };
      const result = stateOfFile(format, text);
      if (result.ok) return { is: 'state', state: result.value };
      const version = versionIn(text);
      return {
        is: version !== undefined && version > format.version ? 'newer' : 'unreadable',
        text,
      };
    } catch {
      return { is: 'blocked' };
    }
  };
  const write = (at: string, text: string | undefined): boolean => {
    try {
      if (text === undefined) window.localStorage.removeItem(at);
      else window.localStorage.setItem(at, text);
      return true;
    } catch {
      return false;
    }
  };

  function readOwn(): void {
    const found = stored(key);
    if (found.is === 'state') {
      own = mergeStates(base, found.state, own);
      base = found.state;
    } else if (found.is === 'nothing') {
      own = mergeStates(base, empty, own);
      base = empty;
    } else if (found.is === 'newer') notice = 'newer-elsewhere';
    else if (found.is === 'blocked') notice = 'not-kept';
    else if (write(`${key} (unreadable)`, found.text) && write(key, undefined))
      notice = 'unreadable';
    else notice = 'not-kept';
  }

  function writeOwn(): void {
    if (notice === 'newer-elsewhere') return;
    const isKept = isSame(own, empty)
      ? write(key, undefined)
      : write(key, fileOfState(format, own));
    if (isKept) base = own;
    if (!isKept) notice = 'not-kept';
    else if (notice === 'not-kept') notice = 'none';
  }

  function setOwn(next: T): void {
    // What another tab stored meanwhile is not overwritten but joined.
    const before = own;
    readOwn();
    own = isSame(before, own) ? next : mergeStates(before, own, next);
    writeOwn();
  }

  function setShared(next: T): void {
    if (!shared) return;
    shared = { link: shared.link, state: next };
    const text = `${shared.link}\n${fileOfState(format, next)}`;
    if (!write(sharedKey, text)) notice = 'not-kept';
  }

  function leaveShared(): void {
    shared = undefined;
    write(sharedKey, undefined);
    const { pathname, search, hash } = window.location;
    if (stateInHash(hash) !== undefined) window.history.replaceState(null, '', pathname + search);
  }

  async function readLink(): Promise<void> {
    const link = stateInHash(window.location.hash);
    if (link === undefined) return;
    const result = await decodeState(format, link);
    // The reader has gone on meanwhile.
    if (stateInHash(window.location.hash) !== link) return;
    linkFault = result.ok ? undefined : result.reason;
    if (result.ok) {
      const state = options.forLink?.unpack(result.value) ?? result.value;
      shared = { link, state: editedCopy(link) ?? state };
    }
    told('elsewhere');
  }

  /** What the reader has made of this link before a reload. */
  function editedCopy(link: string): T | undefined {
    try {
      const [head, ...rest] = (window.localStorage.getItem(sharedKey) ?? '').split('\n');
      const result = head === link ? stateOfFile(format, rest.join('\n')) : undefined;
      return result?.ok ? result.value : undefined;
    } catch {
      return undefined;
    }
  }

  function replaceOwn(next: T, as: string): void {
    const before = own;
    setOwn(next);
    const after = own;
    undoable.push({
      as,
      back: () => setOwn(isSame(own, after) ? before : mergeStates(after, own, before)),
    });
  }

  function openFormer(): void {
    if (stored(key).is !== 'nothing') return;
    for (const subject of options.formerSubjects ?? []) {
      const former = stored(keyOf(subject));
      if (former.is !== 'state') continue;
      own = former.state;
      writeOwn();
      return;
    }
  }

  openFormer();
  readOwn();
  const ready = readLink();
  window.addEventListener('hashchange', () => {
    linkFault = undefined;
    if (stateInHash(window.location.hash) !== shared?.link) {
      shared = undefined;
      undoable = [];
    }
    void readLink().then(() => told('elsewhere'));
  });
  window.addEventListener('storage', ({ key: changed }) => {
    // `null`: all of the storage was cleared.
    if (changed !== key && changed !== null) return;
    const before = own;
    readOwn();
    if (!isSame(before, own) || notice !== 'none') told('elsewhere');
  });

  const store: ToolStore<T> = {
    get: () => shared?.state ?? own,
    set(next, undoAs) {
      if (undoAs === undefined) undoable = [];
      const before = shared?.state;
      // Nothing of one’s own that could be lost.
      if (shared && isSame(own, empty)) {
        leaveShared();
        if (before !== undefined) setOwn(before);
      }
      const former = shared?.state;
      if (former !== undefined) {
        setShared(next);
        if (undoAs !== undefined) undoable.push({ as: undoAs, back: () => setShared(former) });
      } else if (undoAs === undefined) setOwn(next);
      else replaceOwn(next, undoAs);
      told('here');
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    get whose() {
      return shared ? 'shared' : 'own';
    },
    get notice() {
      return notice;
    },
    get linkFault() {
      return linkFault;
    },
    get canUndo() {
      return undoable.at(-1)?.as;
    },
    undo() {
      undoable.pop()?.back();
      told('here');
    },
    clear: () => store.set(empty, 'Cleared'),
    isEmpty: () => isSame(store.get(), empty),
    keepShared() {
      const kept = shared?.state;
      leaveShared();
      // Steps of a copy are not steps of one’s own.
      undoable = [];
      if (kept !== undefined) replaceOwn(kept, 'Replaced your own by the shared copy');
      told('here');
    },
    backToMine() {
      undoable = [];
      leaveShared();
      told('here');
    },
    async link() {
      const { origin, pathname } = window.location;
      const shown = store.get();
      const state = await encodeState(format, options.forLink?.pack(shown) ?? shown);
      const address = `${origin}${pathname}${addressPrefix}${state}`;
      return address.length > mostInAddress ? { length: address.length } : { address };
    },
    file: () => fileOfState(format, store.get()),
    importFile(text) {
      const result = stateOfFile(format, text);
      if (result.ok) store.set(result.value, 'Imported');
      return result;
    },
    ready,
  };
  return store;
}

type Stored<T> =
  | { readonly is: 'nothing' }
  | { readonly is: 'blocked' }
  | { readonly is: 'state'; readonly state: T }
  | { readonly is: 'newer' | 'unreadable'; readonly text: string };

function versionIn(text: string): number | undefined {
  try {
    const { version } = JSON.parse(text) as { version?: unknown };
    return typeof version === 'number' ? version : undefined;
  } catch {
    return undefined;
  }
}
