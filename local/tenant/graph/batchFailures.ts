import { Failed } from './answer';

/* What Graph says of a batch that it does not begin with. Ids are the client's own words for its requests. */

export const batchNotUnderstood = (): Failed => new Failed(400, 'BadRequest', 'Invalid batch payload format.');

export const tooManyRequests = (most: number): Failed =>
  new Failed(400, 'MaximumValueExceeded', `Number of batch request steps exceeds the maximum value of ${most}.`);

/** microsoftgraph/msgraph-sdk-java#559, where ids differ in case alone. */
export const idNotUnique = (id: string): Failed =>
  new Failed(400, 'BadRequest', `Request Id ${id} has to be unique in a batch.`);

/** microsoftgraph/msgraph-sdk-dotnet-core#891. */
export const dependencyNotThere = (id: string): Failed =>
  new Failed(400, 'BadRequest', `Invalid dependency for request Id ${id}.`);

/** microsoftgraph/microsoft-graph-docs#16280. */
export const mixedBatch = (): Failed =>
  new Failed(400, 'BadRequest', 'Batch should be either fully sequential or fully parallel.');

/** That both are needed is documented; the words are as people remember them. */
export const requestWithoutBody = (id: string): Failed =>
  new Failed(400, 'BadRequest', `Write request id : ${id} does not contain Content-Type header or body.`);
