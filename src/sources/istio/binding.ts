import type { SourceObject } from "../source-object";

/**
 * Whether a host of a VirtualService is served by a Gateway.
 *
 * The VirtualService must be exported to the Gateway's namespace, and a server of the Gateway must take the host: `*` any,
 * `*.x` what ends so, anything else what is equal. Source: spec of external-dns, `istio-virtualservice`.
 */
export function bindsToGateway(virtualService: SourceObject, gateway: SourceObject, host: string): boolean {
  if (!isExported(virtualService, gateway)) return false;
  return gateway.spec
    .get("servers")
    .list()
    .flatMap((server) => server.get("hosts").strings())
    .some((field) => takesHost(field.text(), virtualService, gateway, host));
}

function isExported(virtualService: SourceObject, gateway: SourceObject): boolean {
  const targets = virtualService.spec.get("exportTo").strings();
  return (
    targets.length === 0 ||
    targets.some((field) => {
      const target = field.text();
      return (
        target === "*" ||
        target === gateway.namespace ||
        (target === "." && gateway.namespace === virtualService.namespace)
      );
    })
  );
}

function takesHost(text: string, virtualService: SourceObject, gateway: SourceObject, host: string): boolean {
  const parts = text.split("/");
  if (parts.length > 2) return false;
  const [namespace, pattern] = parts.length === 2 ? [parts[0]!, parts[1]!] : ["*", text];
  const isOwn = namespace === "." && virtualService.namespace === gateway.namespace;
  if (namespace !== "*" && namespace !== virtualService.namespace && !isOwn) return false;
  return pattern === "*" || pattern === host || (pattern.startsWith("*.") && host.endsWith(pattern.slice(1)));
}
