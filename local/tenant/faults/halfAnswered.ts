/**
 * The answer with half of its body, and then what comes in place of the other half.
 * @param then throws what the answer ends with, and is told whether any of it is out
 */
export async function halfAnswered(response: Response, then: (begun: boolean) => never): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  // An answer without a body has no middle: it breaks off before it began.
  if (bytes.length === 0) return then(false);
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

function failWith(controller: ReadableStreamDefaultController, then: (begun: boolean) => never): void {
  try {
    then(true);
  } catch (fault) {
    controller.error(fault);
  }
}
