import { quickXorHash } from '../../../../local/tenant/storage/quickXorHash';

describe('the hash of a content', () => {
  // Of one to three bytes, as rclone's own tests have them from Microsoft's program.
  it.each([
    ['', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='],
    ['Sg==', 'SgAAAAAAAAAAAAAAAQAAAAAAAAA='],
    ['tbQ=', 'taAFAAAAAAAAAAAAAgAAAAAAAAA='],
    ['0pZP', '0rDEEwAAAAAAAAAAAwAAAAAAAAA='],
  ])('of "%s" is "%s"', (content, hash) => {
    expect(quickXorHash(Buffer.from(content, 'base64'))).toBe(hash);
  });

  it('goes round behind 160 bits, and knows how long the content is', () => {
    // 160 bytes on, a byte falls on the same place again and is undone; the length is not.
    const twice = new Uint8Array(161);
    twice[0] = 7;
    twice[160] = 7;
    expect(Buffer.from(quickXorHash(twice), 'base64')).toEqual(
      Buffer.concat([Buffer.alloc(12), Buffer.of(161), Buffer.alloc(7)]),
    );
  });
});
