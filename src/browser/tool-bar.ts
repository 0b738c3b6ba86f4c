import type { Result } from '#contracting/result.ts';
import { mostInAddress } from '#contracting/tool-state.ts';
import { offerFile } from './offered-file.ts';
import { part } from './part.ts';
import { say } from './saying.ts';
import type { StoreNotice, ToolStore } from './tool-storage.ts';

export interface ToolBarOptions<T> {
  readonly store: ToolStore<T>;
  /** Of files, without ending: "questions-for-the-tender". */
  readonly fileName: string;
  /** Besides the tool’s own file (JSON), which comes last and by itself. */
  readonly exports: readonly ToolExport<T>[];
  /** Besides the tool’s own file, by ending; anything else is taken for the tool’s own file. */
  readonly imports?: readonly ToolImport<T>[];
}

export interface ToolExport<T> {
  /** "Markdown" */
  readonly label: string;
  /** Without a dot. */
  readonly ending: string;
  readonly type: string;
  /** Where it is another than that of the tool’s files. */
  readonly fileName?: string;
  make(state: T): string;
}

export interface ToolImport<T> {
  readonly ending: string;
  /** `state`: what is there now, which the file may be added to. */
  read(text: string, state: T): Result<T>;
}

/** Gives the bar of a page its tool. Call it once, when the tool is ready. */
export function connectToolBar<T>(bar: ToolBar, options: ToolBarOptions<T>): void {
  const { store, fileName } = options;
  const what = bar.dataset['what'] ?? 'state';
  const get = <E extends HTMLElement>(name: string, type: new () => E) =>
    part(bar, `[data-${name}]`, type);
  // In the bar, or where the tool begins.
  const notice = <E extends HTMLElement>(name: string, type: new () => E) =>
    part(document, `[data-tool-notices] [data-${name}]`, type);
  const on = (name: string, run: () => void) =>
    get(name, HTMLButtonElement).addEventListener('click', run);
  const onNotice = (name: string, run: () => void) =>
    notice(name, HTMLButtonElement).addEventListener('click', () => {
      run();
      // The button that had the focus may be gone.
      focusNoticesBy(name);
    });
  const focusNoticesBy = (name: string) => {
    const place = notice(name, HTMLElement).closest<HTMLElement>('[data-tool-notices]');
    const undo = notice('undo', HTMLButtonElement);
    (undo.checkVisibility() && place?.contains(undo) ? undo : place)?.focus();
  };
  const saveOwn = () => {
    offerFile(`${fileName}.json`, 'application/json', store.file());
    say('File saved');
  };

  const show = () => {
    notice('shared', HTMLElement).hidden = store.whose === 'own';
    tell(
      notice('link-fault', HTMLElement),
      store.linkFault &&
        `The link cannot be opened. ${store.linkFault} Your own ${what} is unchanged.`,
    );
    tell(get('fault', HTMLElement), undefined);
    tell(notice('notice', HTMLElement), notices[store.notice]);
    notice('undo-row', HTMLElement).hidden = store.canUndo === undefined;
    notice('undone', HTMLElement).textContent = `${store.canUndo ?? ''}.`;
    get('clear', HTMLButtonElement).disabled = store.isEmpty();
  };
  // Whoever follows a link further down the page would not see what came of it.
  let isLinkFollowed = false;
  addEventListener('hashchange', () => {
    isLinkFollowed = true;
  });
  const bringIntoSight = () => {
    const told = [notice('shared', HTMLElement), notice('link-fault', HTMLElement)];
    if (isLinkFollowed) told.find(({ hidden }) => !hidden)?.scrollIntoView({ block: 'center' });
    isLinkFollowed = false;
  };
  store.subscribe((by) => {
    show();
    if (by === 'elsewhere') bringIntoSight();
    get('link-row', HTMLElement).hidden = true;
    if (by === 'elsewhere' && store.whose === 'own' && store.linkFault === undefined)
      say('Updated from another tab');
  });
  void store.ready.then(show);
  show();

  onNotice('keep', () => {
    store.keepShared();
    say(`This ${what} is now your own`);
  });
  onNotice('back', () => {
    store.backToMine();
    say(`Your own ${what}`);
  });
  onNotice('undo', () => {
    store.undo();
    say('Undone');
  });
  on('print', () => print());
  on('link', () => void copyLink());

  async function copyLink(): Promise<void> {
    const link = await store.link();
    if ('length' in link) {
      const figures = `${link.length.toLocaleString('en')} characters of ${mostInAddress.toLocaleString('en')}`;
      say(`Too long for a link (${figures}). Save it as a file instead.`);
      tell(
        get('fault', HTMLElement),
        `This ${what} is too long for a link (${figures}). Save it as a file and send that: “Open a file …” opens it again.`,
      );
      get('exports', HTMLDetailsElement).open = true;
      return;
    }
    // Also to be seen, and to be copied by hand where the browser does not let a page copy.
    const field = get('link-field', HTMLInputElement);
    field.value = link.address;
    get('link-row', HTMLElement).hidden = false;
    try {
      await navigator.clipboard.writeText(link.address);
      get('link-text', HTMLElement).textContent = 'The link, which has been copied';
      say('Link with your entries copied');
    } catch {
      get('link-text', HTMLElement).textContent = 'The link';
      field.select();
      say('Your browser does not let this page copy. The link is selected: copy it yourself.');
    }
  }

  const menu = get('exports', HTMLDetailsElement);
  const list = part(menu, 'ul', HTMLUListElement);
  for (const { label, ending, type, make, fileName: name = fileName } of options.exports)
    list.append(
      menuItem(`${label} (.${ending})`, () => {
        offerFile(`${name}.${ending}`, type, make(store.get()));
        say('File saved');
      }),
    );
  list.append(menuItem('File to open again here (.json)', saveOwn));
  list.addEventListener('click', () => close(menu));
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) close(menu);
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });

  const picker = get('file', HTMLInputElement);
  const endings = ['json', ...(options.imports ?? []).map(({ ending }) => ending)];
  picker.accept = endings.map((ending) => `.${ending}`).join(',');
  on('import', () => picker.click());
  picker.addEventListener('change', () => {
    const [file] = picker.files ?? [];
    if (file)
      void openFile(file).finally(() => {
        picker.value = '';
      });
  });

  async function openFile(file: File): Promise<void> {
    const text = await file.text();
    const other = options.imports?.find(({ ending }) =>
      file.name.toLowerCase().endsWith(`.${ending}`),
    );
    const result = other ? other.read(text, store.get()) : store.importFile(text);
    if (result.ok && other) store.set(result.value, 'Imported');
    say(result.ok ? `${file.name} opened` : `${file.name} cannot be opened`);
    if (result.ok) focusNoticesBy('undo');
    else
      tell(
        get('fault', HTMLElement),
        `${file.name} cannot be opened. ${result.reason} Your ${what} is unchanged.`,
      );
  }

  const dialog = part(bar, 'dialog', HTMLDialogElement);
  on('clear', () => {
    dialog.returnValue = '';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'clear') return;
    store.clear();
    say('Cleared');
    focusNoticesBy('undo');
  });
}

/** The bar of a tool: share, print, save, open, clear. */
export class ToolBar extends HTMLElement {}

customElements.define('tool-bar', ToolBar);

const notices: Readonly<Record<StoreNotice, string | undefined>> = {
  none: undefined,
  'not-kept':
    'Your browser keeps nothing for this page, or has no room left. Save a file or copy the link before you leave.',
  'newer-elsewhere':
    'Another tab has a newer version of this page. Reload this one: what you change here is not kept.',
  unreadable:
    'What this browser had kept for this page could not be read. It was put aside, and you start afresh.',
};

function tell(place: HTMLElement, text: string | undefined): void {
  place.hidden = !text;
  if (place.textContent !== (text ?? '')) place.textContent = text ?? '';
}

function menuItem(label: string, run: () => void): HTMLLIElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tool-menu-item';
  button.textContent = label;
  button.addEventListener('click', run);
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function close(menu: HTMLDetailsElement): void {
  menu.open = false;
  menu.querySelector('summary')?.focus();
}
