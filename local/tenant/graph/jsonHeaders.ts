/** What Graph says of JSON that it answers with: of an error no more than that. */
export const headersOfJson = (status: number): Readonly<Record<string, string>> =>
  status < 400
    ? {
        'Content-Type':
          'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
        'OData-Version': '4.0',
      }
    : { 'Content-Type': 'application/json' };
