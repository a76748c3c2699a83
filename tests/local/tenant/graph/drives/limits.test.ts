import { refuseTooLarge } from '../../../../../local/tenant/graph/drives/driveWrites';

describe('a file that is put in one request', () => {
  it('has at most 250 MB', () => {
    const most = 250 * 1024 * 1024;
    expect(() => refuseTooLarge(most)).not.toThrow();
    expect(() => refuseTooLarge(most + 1)).toThrow('upload session');
  });
});
