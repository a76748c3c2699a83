import { readMe } from '../../../../webparts/shared/api/meAnswer';

describe('what the API says of a person', () => {
  it('is their trust, those that they work for, and what they may do', () => {
    const answer = {
      name: 'Sam',
      roles: ['staff'],
      trusts: ['R0B', 'RXP'],
      trust: 'R0B',
      may: ['readOwnMe', 'seeUnfinishedServices'],
    };
    expect(readMe(answer)).toEqual({
      trust: 'R0B',
      trusts: ['R0B', 'RXP'],
      may: ['readOwnMe', 'seeUnfinishedServices'],
    });
  });

  it.each([
    undefined,
    null,
    'me',
    7,
    [],
    {},
    { trust: 7, trusts: 'R0B', may: 'everything' },
    { trust: null, trusts: null, may: null },
  ])('is nothing where the answer is %j', (answer) => {
    expect(readMe(answer)).toEqual({ trust: undefined, trusts: [], may: [] });
  });

  it('is only what the service knows to be allowed, and only codes that are text', () => {
    const { may, trusts } = readMe({ may: ['readOwnMe', 'everything', 7], trusts: ['R0B', 7, null] });
    expect(may).toEqual(['readOwnMe']);
    expect(trusts).toEqual(['R0B']);
  });
});
