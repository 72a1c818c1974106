/** The admin API as an API client sees it: fetch, a bearer token, JSON. */
export async function signIn(baseUrl: string, email: string, password: string) {
  const login = await fetch(`${baseUrl}/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  const { access_token: token } = (await login.json()) as { access_token: string };
  if (login.status !== 200) throw new Error(`login answered ${login.status}`);

  async function send(method: string, path: string, body?: unknown, type = "application/json") {
    const answer = await fetch(baseUrl + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { "content-type": type }) },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  }

  async function call<T>(method: string, path: string, body?: unknown, type?: string): Promise<T> {
    const { status, text } = await send(method, path, body, type);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`);
    return JSON.parse(text) as T;
  }
  return {
    /** Whatever is answered. */
    send,
    get: <T>(path: string) => call<T>("GET", path),
    post: <T>(path: string, body: unknown, type?: string) => call<T>("POST", path, body, type),
  };
}

export type Admin = Awaited<ReturnType<typeof signIn>>;
