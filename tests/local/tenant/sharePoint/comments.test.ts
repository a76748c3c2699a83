import '@pnp/sp/comments';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { IItem } from '@pnp/sp/items';
import type { Account } from '../../../../local/identity/account';
import { pnp } from '../clients';
import { ada, ben, cora, hub, person, testTenant } from '../tenantForTests';
import { ask, makeList } from './asking';
import { refusal } from './files/filesTenant';

const list = "web/lists/getbytitle('Plain')";

/** A list with an item: Ada owns it, Ben may write in it, Cora reads. */
async function withItem() {
  const { tenant, wait } = testTenant();
  await makeList(tenant, person(ada));
  const as = (account: Account, by: 'token' | 'session' = 'token') => pnp(tenant, hub, person(account), by);
  const item = (account: Account, by?: 'token' | 'session'): IItem =>
    as(account, by).web.lists.getByTitle('Plain').items.getById(1);
  return { tenant, wait, as, item };
}

describe('comments on an item', () => {
  it.each(['token', 'session'] as const)('say who said what and when, the newest first, by a %s', async (by) => {
    const { item } = await withItem();
    const { Id } = await item(ada).list();
    const first = await item(ben, by).comments.add('One');
    await item(ada, by).comments.add({ text: 'Two' });
    expect(await item(cora).comments()).toMatchObject([
      { text: 'Two', author: { name: 'Ada Armstrong', email: 'ada.armstrong@r0b.example', isActive: true } },
      {
        id: first.id,
        text: 'One',
        author: { name: 'Ben Bell', principalType: 1, loginName: 'i:0#.f|membership|ben.bell@r0b.example' },
        createdDate: '2026-11-22T09:30:00.000Z',
        listId: Id,
        itemId: 1,
        parentId: '0',
        isReply: false,
        replyCount: 0,
        likeCount: 0,
        isLikedByUser: false,
        mentions: null,
      },
    ]);
    expect(await item(cora).comments.getById(first.id)()).toMatchObject({ text: 'One' });
    expect(await refusal(item(cora).comments.getById(99)())).toMatchObject({ status: 404 });
  });

  it('mention people, by their login names or addresses', async () => {
    const { item } = await withItem();
    const mention = { email: 'cora.charlton@r0b.example', loginName: '', name: 'C' };
    const stranger = { email: 'x@x.example', loginName: 'x', name: 'X' };
    const { mentions } = await item(ben).comments.add({ text: 'See @mention{0}', mentions: [mention, stranger] });
    expect(mentions).toMatchObject([
      { loginName: 'i:0#.f|membership|cora.charlton@r0b.example', name: 'Cora Charlton' },
      stranger,
    ]);
  });

  it('have replies, which are found by themselves too', async () => {
    const { item } = await withItem();
    const comment = await item(ben).comments.add('One');
    const reply = await comment.replies.add('Reply');
    await comment.replies.add('Another');
    expect([reply.text, reply.isReply, reply.parentId]).toEqual(['Reply', true, comment.id]);
    await reply.like();
    const replies = (await item(cora).comments.getById(comment.id).replies()) as { text: string; likeCount: number }[];
    expect(replies.map(({ text, likeCount }) => [text, likeCount])).toEqual([
      ['Reply', 1],
      ['Another', 0],
    ]);
    const [all] = (await item(cora).comments.expand('replies', 'likedBy')()) as object[];
    expect(all).toMatchObject({ replyCount: 2, likedBy: [], replies: [{ text: 'Reply' }, { text: 'Another' }] });
    await item(ben).comments.getById(comment.id).delete();
    expect(await item(cora).comments()).toEqual([]);
    expect(await refusal(item(cora).comments.getById(reply.id)())).toMatchObject({ status: 404 });
  });

  it('are liked by whoever may read them', async () => {
    const { item } = await withItem();
    const { id } = await item(ben).comments.add('One');
    const seen = async (account: Account) => item(account).comments.getById(id)();
    await item(cora).comments.getById(id).like();
    await item(cora).comments.getById(id).like();
    expect(await seen(cora)).toMatchObject({ likeCount: 1, isLikedByUser: true });
    expect(await seen(ben)).toMatchObject({ likeCount: 1, isLikedByUser: false });
    await item(cora).comments.getById(id).unlike();
    expect(await seen(cora)).toMatchObject({ likeCount: 0, isLikedByUser: false });
  });

  it('are removed by those who wrote them and by those who manage the list, and by no others', async () => {
    const { item } = await withItem();
    const { id } = await item(ada).comments.add('Of Ada');
    const denied = { status: 403 };
    expect(await refusal(item(cora).comments.add('Of Cora'))).toMatchObject(denied);
    expect(await refusal(item(ben).comments.getById(id).delete())).toMatchObject(denied);
    await item(ben).comments.add('Of Ben');
    expect(await refusal(item(ben).comments.clear())).toMatchObject(denied);
    expect(await item(cora).comments()).toHaveLength(2);
    await item(ada).comments.clear();
    expect(await item(cora).comments()).toEqual([]);
  });

  it('are for nobody who may not read the item, and go and come back with it', async () => {
    const { tenant, as, item } = await withItem();
    const { id } = await item(ada).comments.add('Kept');
    const recycled = await item(ada).recycle();
    const path = `${list}/items(1)/comments`;
    expect(await ask(tenant, person(ada), path)).toMatchObject({ status: 404 });
    await as(ada).web.recycleBin.getById(recycled).restore();
    expect(await item(cora).comments()).toMatchObject([{ id }]);
    await item(ada).list.breakRoleInheritance(false);
    const hidden = await ask(tenant, person(cora), path);
    expect(hidden.status).toBeGreaterThanOrEqual(403);
    expect(JSON.stringify(hidden.body)).not.toContain('Kept');
  });

  it.each([[{}], [{ text: '' }], [{ text: 7 }], [{ text: 'a', mentions: 'b' }], [{ text: 'a', mentions: ['b'] }]])(
    'are none of %j',
    async (body) => {
      const { tenant, item } = await withItem();
      const asked = await ask(tenant, person(ada), `${list}/items(1)/comments`, { method: 'POST', body });
      expect(asked.status).toBe(400);
      expect(await item(ada).comments()).toEqual([]);
    },
  );
});

describe('likes and ratings of an item', () => {
  it('are counted once a person', async () => {
    const { item, wait } = await withItem();
    expect(await item(ada).like()).toBe(1);
    wait(1);
    expect(await item(cora).like()).toBe(2);
    expect(await item(cora).like()).toBe(2);
    expect(await item(ben).getLikedBy()).toMatchObject([
      { name: 'Ada Armstrong', email: 'ada.armstrong@r0b.example', creationDate: '2026-11-22T09:30:00Z' },
      { name: 'Cora Charlton', loginName: 'i:0#.f|membership|cora.charlton@r0b.example' },
    ]);
    expect(await item(cora).getLikedByInformation()).toMatchObject({
      isLikedByUser: true,
      likeCount: '2',
      likedBy: [{ name: 'Ada Armstrong' }, { name: 'Cora Charlton' }],
    });
    expect(await item(cora).unlike()).toBe(1);
    expect(await item(cora).getLikedByInformation()).toMatchObject({ isLikedByUser: false, likeCount: '1' });
  });

  it('are set at the item as well', async () => {
    const { tenant, item } = await withItem();
    for (const name of ['like', 'unlike', 'like'])
      expect(await ask(tenant, person(cora), `${list}/items(1)/${name}`, { method: 'POST' })).toMatchObject({
        status: 200,
      });
    expect(await item(ada).getLikedBy()).toHaveLength(1);
  });

  it('give an average of what everybody said last', async () => {
    const { item } = await withItem();
    expect(await item(ada).rate(2)).toBe(2);
    expect(await item(ben).rate(5)).toBe(3.5);
    expect(await item(ada).rate(4)).toBe(4.5);
    expect(await refusal(item(cora).rate(1))).toMatchObject({ status: 403 });
    expect(await refusal(item(ada).rate(6 as 5))).toMatchObject({ status: 400 });
  });

  it('are for no item that one may not read', async () => {
    const { tenant, item } = await withItem();
    const { Id } = await item(ada).list();
    await item(ada).list.breakRoleInheritance(false);
    const service = 'Microsoft.Office.Server.ReputationModel.Reputation.SetLike';
    const like = (account: Account, listId: string) =>
      ask(tenant, person(account), `${service}(listID='{${listId}}',itemID=1,like=true)`, { method: 'POST' });
    const none = await like(ada, '00000000-0000-0000-0000-000000000000');
    expect(none).toMatchObject({ status: 404 });
    expect(await like(cora, Id)).toMatchObject({ status: 404, body: none.body });
    expect(await like(ada, Id)).toMatchObject({ status: 200, body: { value: 1 } });
  });
});

it('an item is shown as its title', async () => {
  const { item } = await withItem();
  expect(await item(cora).select('DisplayName')()).toMatchObject({ DisplayName: "It's one" });
});
