/** What this module reads of `package-lock.json`; other keys are kept as they are. */
export interface LockFile {
  packages: Record<string, LockedPackage>;
}

export interface LockedPackage {
  version?: string;
  resolved?: string;
  funding?: unknown;
  optionalDependencies?: Record<string, string>;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

/** A package that an entry of the lock file asks for and that the lock file does not hold. */
export interface AbsentPackage {
  name: string;
  version: string;
  /** Path of the entry that asks for it. */
  wantedBy: string;
}

/**
 * Optional packages, nearly always builds for other platforms, that npm left out of the lock file
 * or holds only in another version than the one asked for. `npm ci` refuses such a file.
 */
export function absentPackages(lock: LockFile): AbsentPackage[] {
  return Object.entries(lock.packages).flatMap(([wantedBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => !holds(lock, wantedBy, name, range))
      .map(([name, version]) => ({ name, version, wantedBy })),
  );
}

/**
 * The lock file with an entry for each absent package, so that `npm ci` accepts it on every
 * platform, and without any host's name. An added entry has no integrity: the registry that npm
 * asked did not have the package.
 */
export function completedLock<L extends LockFile>(lock: L): L {
  const packages = { ...lock.packages };
  for (const { name, version, wantedBy } of absentPackages(lock)) {
    const top = `node_modules/${name}`;
    const path = top in packages ? `${wantedBy}/${top}` : top;
    packages[path] = platformPackage(name, version, packages[wantedBy]?.dev === true);
  }
  const entries = Object.entries(packages).map(withoutHosts).sort(byPath);
  return { ...lock, packages: Object.fromEntries(entries) };
}

/** Whether Node's look-up from `path` towards the root meets `name` in a version that fits. */
function holds({ packages }: LockFile, path: string, name: string, range: string): boolean {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found !== undefined) return !/^\d/.test(range) || found.version === range;
    if (folder === '') return false;
  }
}

const OPERATING_SYSTEMS: Record<string, string> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS = 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' ');
const C_LIBRARIES: Record<string, string> = { gnu: 'glibc', musl: 'musl' };

/** The lock's entry for a platform package; its name says the platform: `…/cli-linux-x64-musl`. */
function platformPackage(name: string, version: string, dev: boolean): LockedPackage {
  const words = name.split(/[/-]/);
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const os = words.flatMap((word) => OPERATING_SYSTEMS[word] ?? []);
  const libc = os.includes('linux') ? words.flatMap((word) => C_LIBRARIES[word] ?? []) : [];
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

function withoutHosts([path, entry]: [string, LockedPackage]): [string, LockedPackage] {
  const { resolved: _address, funding: _addresses, ...rest } = entry;
  return [path, rest];
}

function byPath([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
