import { readMe } from '../../../../webparts/shared/api/meAnswer';

describe('what the API says of a person', () => {
  it('is their trust and what they may do', () => {
    const answer = {
      name: 'Sam',
      roles: ['staff'],
      trusts: [],
      trust: 'R0B',
      may: ['readOwnMe', 'seeUnfinishedServices'],
    };
    expect(readMe(answer)).toEqual({ trust: 'R0B', may: ['readOwnMe', 'seeUnfinishedServices'] });
  });

  it.each([undefined, null, 'me', 7, [], {}, { trust: 7, may: 'everything' }, { trust: null, may: null }])(
    'is nothing where the answer is %j',
    (answer) => {
      expect(readMe(answer)).toEqual({ trust: undefined, may: [] });
    },
  );

  it('is only what the service knows to be allowed', () => {
    expect(readMe({ may: ['readOwnMe', 'everything', 7] }).may).toEqual(['readOwnMe']);
  });
});
