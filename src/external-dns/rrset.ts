/** A resource record set as Route 53's API gives and takes it. Source: Route 53 API reference, `ResourceRecordSet`. */
export interface ApiRecordSet {
  readonly Name: string;
  readonly Type: string;
  readonly SetIdentifier?: string;
  readonly Weight?: number;
  readonly Region?: string;
  readonly GeoLocation?: {
    readonly ContinentCode?: string;
    readonly CountryCode?: string;
    readonly SubdivisionCode?: string;
  };
  readonly Failover?: string;
  readonly MultiValueAnswer?: boolean;
  readonly GeoProximityLocation?: {
    readonly AWSRegion?: string;
    readonly LocalZoneGroup?: string;
    readonly Coordinates?: { readonly Latitude: string; readonly Longitude: string };
    readonly Bias?: number;
  };
  readonly TTL?: number;
  readonly ResourceRecords?: readonly { readonly Value: string }[];
  readonly AliasTarget?: {
    readonly HostedZoneId: string;
    readonly DNSName: string;
    readonly EvaluateTargetHealth: boolean;
  };
  readonly HealthCheckId?: string;
}

/** A hosted zone as external-dns' provider knows it. */
export interface ProviderZone {
  /** Bare, without `/hostedzone/`. */
  readonly id: string;
  /** With or without trailing dot. */
  readonly name: string;
  readonly private: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}

/** One change of a batch, in the spelling of the API, and the hosted zone it goes to. */
export interface ApiChange {
  readonly zone: string;
  readonly action: "CREATE" | "UPSERT" | "DELETE";
  readonly record: ApiRecordSet;
}
