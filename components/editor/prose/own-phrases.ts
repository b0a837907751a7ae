/** The phrases that the person keeps for use in any box, as the server has them. */

/** `phrases` newest first; undefined where the server did not answer or declined, with the reason in one sentence. */
export interface PhrasesAnswer {
  readonly phrases?: readonly string[];
  readonly problem?: string;
}

const UNREACHABLE = '没有连上服务器，请稍后再试。';

export function ownPhrases(): Promise<PhrasesAnswer> {
  return ask('GET');
}

/** Keeps a phrase; comes back with all of them. */
export function keepPhrase(phrase: string): Promise<PhrasesAnswer> {
  return ask('POST', phrase);
}

/** Forgets a phrase; comes back with the others. */
export function dropPhrase(phrase: string): Promise<PhrasesAnswer> {
  return ask('DELETE', phrase);
}

async function ask(method: string, phrase?: string): Promise<PhrasesAnswer> {
  try {
    const response = await fetch('/account/phrases', {
      method,
      ...(phrase !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ phrase }),
      }),
    });
    const answer: { readonly phrases?: readonly string[]; readonly message?: string } = await response.json();
    return answer.phrases ? { phrases: answer.phrases } : { problem: answer.message ?? UNREACHABLE };
  } catch {
    return { problem: UNREACHABLE };
  }
}
