/** CRC-32 (IEEE 802.3) of a name and bytes, as four bytes: a damaged state must not be taken for another one. */
export function checksumOf(bytes: Uint8Array, name: string): Uint8Array {
  let sum = 0xffff_ffff;
  const take = (byte: number) => {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb8_8320 : 0);
  };
  new TextEncoder().encode(name).forEach(take);
  bytes.forEach(take);
  sum = ~sum;
  return Uint8Array.of(sum >>> 24, sum >>> 16, sum >>> 8, sum);
}
