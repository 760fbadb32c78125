/** The one door to the network: shaped like the platform's `fetch`, so that a simulated provider fits in its place. */
export type HttpFetch = (request: Request) => Promise<Response>;
