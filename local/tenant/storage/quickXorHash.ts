/** The hash has 160 bits, and each byte goes in 11 bits further on than the one before it. */
const width = 160;
const step = 11;

/**
 * Microsoft's hash of a file's content, by which OneDrive and SharePoint let clients tell whether it changed.
 * https://learn.microsoft.com/en-us/onedrive/developer/code-snippets/quickxorhash
 * @returns base64
 */
export function quickXorHash(content: Uint8Array): string {
  const hash = new Uint8Array(width / 8);
  // The places repeat after as many bytes as there are bits, so that these can be put together first.
  folded(content).forEach((byte, at) => {
    const bit = (at * step) % width;
    const shifted = byte << (bit % 8);
    const place = bit >> 3;
    const next = (place + 1) % hash.length;
    hash[place] = (hash[place] ?? 0) ^ (shifted & 0xff);
    hash[next] = (hash[next] ?? 0) ^ (shifted >> 8);
  });
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(content.length));
  length.forEach((byte, at) => (hash[12 + at] = (hash[12 + at] ?? 0) ^ byte));
  return Buffer.from(hash).toString('base64');
}

function folded(content: Uint8Array): Uint8Array {
  const sums = new Uint8Array(width);
  for (let at = 0; at < content.length; at += 1) sums[at % width] = (sums[at % width] ?? 0) ^ (content[at] ?? 0);
  return sums;
}
