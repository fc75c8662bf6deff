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
  readonly CidrRoutingConfig?: { readonly CollectionId: string; readonly LocationName: string };
  readonly TTL?: number;
  readonly ResourceRecords?: readonly { readonly Value: string }[];
  readonly AliasTarget?: {
    readonly HostedZoneId: string;
    readonly DNSName: string;
    readonly EvaluateTargetHealth: boolean;
  };
  readonly HealthCheckId?: string;
  /** Of a record set that a traffic policy made. */
  readonly TrafficPolicyInstanceId?: string;
}

/** One change of a batch. Source: Route 53 API reference, `Change`. */
export interface ApiChange {
  readonly Action: "CREATE" | "UPSERT" | "DELETE";
  readonly ResourceRecordSet: ApiRecordSet;
}

/** Settings of a health check. Source: Route 53 API reference, `HealthCheckConfig`. */
export interface ApiHealthCheckConfig {
  readonly Type: string;
  readonly IPAddress?: string;
  readonly Port?: number;
  readonly ResourcePath?: string;
  readonly FullyQualifiedDomainName?: string;
  readonly SearchString?: string;
  readonly RequestInterval?: number;
  readonly FailureThreshold?: number;
  readonly MeasureLatency?: boolean;
  readonly Inverted?: boolean;
  readonly Disabled?: boolean;
  readonly HealthThreshold?: number;
  readonly ChildHealthChecks?: readonly string[];
  readonly EnableSNI?: boolean;
  readonly Regions?: readonly string[];
  readonly AlarmIdentifier?: { readonly Region: string; readonly Name: string };
  readonly InsufficientDataHealthStatus?: string;
  readonly RoutingControlArn?: string;
}

/** A VPC of a private hosted zone. Source: Route 53 API reference, `VPC`. */
export interface ApiVpc {
  readonly VPCId: string;
  readonly VPCRegion: string;
}

/** A hosted zone. Source: Route 53 API reference, `HostedZone`. */
export interface ApiHostedZone {
  /** Bare, without `/hostedzone/`. */
  readonly Id: string;
  /** With trailing dot. */
  readonly Name: string;
  readonly CallerReference: string;
  readonly Config: { readonly Comment?: string; readonly PrivateZone: boolean };
}
