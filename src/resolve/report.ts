import type { Message } from "../diagnostics/diagnostic";
import type { Reporter } from "../diagnostics/reporter";
import { describeOrigin, type Aspect, type Endpoint } from "../endpoint/endpoint";

/** More places than this help nobody. */
const MOST_RELATED = 20;

/** Reports something about an endpoint, with a place in each of the objects it came from. */
export function reportEndpoint(reporter: Reporter, endpoint: Endpoint, aspect: Aspect, message: Message): void {
  const [first, ...others] = endpoint.origins;
  const also = others.slice(0, MOST_RELATED).map((origin) => ({
    message: `${describeOrigin(origin)} wishes for it, too`,
    place: origin.placeOf(aspect),
  }));
  reporter.report(message, first?.placeOf(aspect), also);
}
