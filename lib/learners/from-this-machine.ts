interface Asked {
  /** Whether the server listens on a loopback address only. */
  readonly listensOnLoopback: boolean;
  /** `Host`, and what a proxy says in `X-Forwarded-Host` and `X-Forwarded-For`. */
  readonly host: string | null;
  readonly forwardedHost: string | null;
  readonly forwardedFor: string | null;
}

const isLoopbackName = (name: string) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(name);
const isLoopbackAddress = (address: string) => /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);

/**
 * Whether whoever asks sits at this machine: the server listens on a loopback address only, was asked by a loopback name (another name may
 * have been bent to it), and no proxy passes somebody else's request on.
 */
export function isFromThisMachine({ listensOnLoopback, host, forwardedHost, forwardedFor }: Asked): boolean {
  return (
    listensOnLoopback &&
    isLoopbackName(host ?? "") &&
    (forwardedHost === null || isLoopbackName(forwardedHost)) &&
    (forwardedFor === null || forwardedFor.split(",").every((address) => isLoopbackAddress(address.trim())))
  );
}
