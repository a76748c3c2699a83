/**
 * The answer with half of its body, and then what comes in place of the other half.
 * @param then throws what the body ends with
 */
export async function halfAnswered(response: Response, then: () => never): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  // An answer without a body has no middle: it breaks off before it began.
  if (bytes.length === 0) return then();
  let begun = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (begun) return failWith(controller, then);
        begun = true;
        controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers: response.headers });
}

function failWith(controller: ReadableStreamDefaultController, then: () => never): void {
  try {
    then();
  } catch (fault) {
    controller.error(fault);
  }
}
