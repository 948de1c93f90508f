import assert from 'node:assert/strict';
import { binaryPlatform, checkBinary } from '../../../src/packaging/binary-header.ts';
import { bindingPackage, chosenTargets, type Target, targets } from '../../../src/packaging/targets.ts';

function elf(machine: number, text = ''): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(0x7f454c46, 0);
  bytes.writeUInt16LE(machine, 18);
  bytes.write(text, 64);
  return bytes;
}

function pe(machine: number): Buffer {
  const bytes = Buffer.alloc(256);
  bytes.write('MZ', 0);
  bytes.writeUInt32LE(128, 0x3c);
  bytes.write('PE\0\0', 128);
  bytes.writeUInt16LE(machine, 132);
  return bytes;
}

function machO(type: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32LE(0xfeedfacf, 0);
  bytes.writeUInt32LE(type, 4);
  return bytes;
}

function universalMachO(...types: number[]): Buffer {
  const bytes = Buffer.alloc(256);
  bytes.writeUInt32BE(0xcafebabe, 0);
  bytes.writeUInt32BE(types.length, 4);
  types.forEach((type, index) => {
    bytes.writeUInt32BE(type, 8 + index * 20);
  });
  return bytes;
}

const targetNamed = (name: string): Target => {
  const found = targets.find((target) => target.name === name);
  assert.ok(found, name);
  return found;
};

describe('header of a native library', () => {
  it('says what it runs on', () => {
    assert.deepEqual(binaryPlatform(elf(0x3e)), { os: 'linux', cpu: ['x64'] });
    assert.deepEqual(binaryPlatform(elf(0xb7)), { os: 'linux', cpu: ['arm64'] });
    assert.deepEqual(binaryPlatform(pe(0x8664)), { os: 'win32', cpu: ['x64'] });
    assert.deepEqual(binaryPlatform(pe(0xaa64)), { os: 'win32', cpu: ['arm64'] });
    assert.deepEqual(binaryPlatform(machO(0x01000007)), { os: 'darwin', cpu: ['x64'] });
    assert.deepEqual(binaryPlatform(universalMachO(0x01000007, 0x0100000c)), { os: 'darwin', cpu: ['x64', 'arm64'] });
  });

  it('of another machine, of no library or of an empty file is refused', () => {
    assert.throws(() => binaryPlatform(elf(0x28)), /unknown machine/);
    assert.throws(() => binaryPlatform(Buffer.from('#!/bin/sh\n'.repeat(20))), /neither/);
    assert.throws(() => binaryPlatform(Buffer.alloc(3)), /too short/);
  });

  it('is held against the platform of the package, C library included', () => {
    checkBinary('x', elf(0x3e, 'libc.so.6'), targetNamed('linux-x64'));
    checkBinary('x', elf(0x3e, 'libc.musl-x86_64.so.1'), targetNamed('alpine-x64'));
    checkBinary('x', universalMachO(0x01000007, 0x0100000c), targetNamed('darwin-arm64'));
    assert.throws(() => checkBinary('x', elf(0x3e, 'libc.so.6'), targetNamed('linux-arm64')), /not for linux-arm64/);
    assert.throws(() => checkBinary('x', elf(0x3e, 'libc.so.6'), targetNamed('alpine-x64')), /another C library/);
    assert.throws(() => checkBinary('x', pe(0x8664), targetNamed('darwin-x64')), /not for darwin-x64/);
  });
});

describe('targets of packages', () => {
  it('are those of the marketplace, with npm’s package for each', () => {
    assert.deepEqual(
      targets.map((target) => [target.name, bindingPackage(target).replace('@duckdb/node-bindings-', '')]),
      [
        ['win32-x64', 'win32-x64'],
        ['win32-arm64', 'win32-arm64'],
        ['linux-x64', 'linux-x64'],
        ['linux-arm64', 'linux-arm64'],
        ['alpine-x64', 'linux-x64-musl'],
        ['alpine-arm64', 'linux-arm64-musl'],
        ['darwin-x64', 'darwin-x64'],
        ['darwin-arm64', 'darwin-arm64'],
      ],
    );
  });

  it('are chosen by name; a wrong name is answered with the right ones', () => {
    assert.deepEqual(chosenTargets('universal'), [undefined]);
    assert.equal(chosenTargets('all').length, 9);
    assert.equal(chosenTargets('alpine-x64')[0]?.libc, 'musl');
    assert.throws(() => chosenTargets('linux'), /choose one of win32-x64/);
  });
});
