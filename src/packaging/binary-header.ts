import type { Target } from './targets.ts';

/** What the header of a native library says it runs on. */
export interface BinaryPlatform {
  readonly os: Target['os'];
  readonly cpu: readonly Target['cpu'][];
}

const elfMachines = new Map<number, Target['cpu']>([
  [0x3e, 'x64'],
  [0xb7, 'arm64'],
]);
const peMachines = new Map<number, Target['cpu']>([
  [0x8664, 'x64'],
  [0xaa64, 'arm64'],
]);
const machTypes = new Map<number, Target['cpu']>([
  [0x01000007, 'x64'],
  [0x0100000c, 'arm64'],
]);

const thin64 = 0xfeedfacf;
const universal = 0xcafebabe;
const bytesOfAnArchitecture = 20;

/**
 * Reads the machine field of an ELF, PE or Mach-O file.
 *
 * @throws Error when it is none of them, or for a machine that isn't supported.
 */
export function binaryPlatform(bytes: Buffer): BinaryPlatform {
  if (bytes.length < 64) throw new Error('too short for a native library');
  if (bytes.readUInt32BE(0) === 0x7f454c46) return known('linux', [elfMachines.get(bytes.readUInt16LE(18))]);
  if (bytes.readUInt16LE(0) === 0x5a4d)
    return known('win32', [peMachines.get(bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4))]);
  if (bytes.readUInt32LE(0) === thin64) return known('darwin', [machTypes.get(bytes.readUInt32LE(4))]);
  if (bytes.readUInt32BE(0) === universal) {
    const count = bytes.readUInt32BE(4);
    const types = Array.from({ length: count }, (_, i) =>
      machTypes.get(bytes.readUInt32BE(8 + i * bytesOfAnArchitecture)),
    );
    return known('darwin', types);
  }
  throw new Error('neither ELF, PE nor Mach-O');
}

function known(os: Target['os'], cpus: readonly (Target['cpu'] | undefined)[]): BinaryPlatform {
  const cpu = cpus.filter((name) => name !== undefined);
  if (cpu.length === 0) throw new Error(`${os}: unknown machine`);
  return { os, cpu };
}

/** @throws Error when a library isn't for the target; for Linux, also when it is for the other C library. */
export function checkBinary(file: string, bytes: Buffer, target: Target): void {
  const platform = binaryPlatform(bytes);
  if (platform.os !== target.os || !platform.cpu.includes(target.cpu)) {
    throw new Error(`${file} is for ${platform.os} ${platform.cpu.join(' ')}, not for ${target.name}`);
  }
  if (target.libc !== undefined && bytes.includes('libc.musl') !== (target.libc === 'musl')) {
    throw new Error(`${file} is for another C library than ${target.libc}`);
  }
}
