/** The Go types of Kubernetes' core objects (k8s.io/api), in the notation of `parse-types.ts`. */
export const CORE_TYPES = `
package core v1
AWSElasticBlockStoreVolumeSource & { VolumeID string; FSType fsType string; Partition int32; ReadOnly bool }
Affinity & { NodeAffinity *core.NodeAffinity; PodAffinity *core.PodAffinity; PodAntiAffinity *core.PodAntiAffinity }
AppArmorProfile & { Type core.AppArmorProfileType; LocalhostProfile *string }
AppArmorProfileType = string
AttachedVolume & { Name core.UniqueVolumeName; DevicePath string }
AzureDataDiskCachingMode = string
AzureDataDiskKind = string
AzureDiskVolumeSource & { DiskName string; DataDiskURI diskURI string; CachingMode *core.AzureDataDiskCachingMode; FSType fsType *string; ReadOnly *bool; Kind *core.AzureDataDiskKind }
AzureFileVolumeSource & { SecretName string; ShareName string; ReadOnly bool }
CSIVolumeSource & { Driver string; ReadOnly *bool; FSType fsType *string; VolumeAttributes map[string]string; NodePublishSecretRef *core.LocalObjectReference }
Capabilities & { Add []core.Capability; Drop []core.Capability }
Capability = string
CephFSVolumeSource & { Monitors []string; Path string; User string; SecretFile string; SecretRef *core.LocalObjectReference; ReadOnly bool }
CinderVolumeSource & { VolumeID string; FSType fsType string; ReadOnly bool; SecretRef *core.LocalObjectReference }
ClientIPConfig & { TimeoutSeconds *int32 }
ClusterTrustBundleProjection & { 1:Name *string; 2:SignerName *string; 3:LabelSelector *meta.LabelSelector; 5:Optional *bool; 4:Path string; 6:User *int64 }
ConditionStatus = string
ConfigMapEnvSource & { +LocalObjectReference core.LocalObjectReference; Optional *bool }
ConfigMapKeySelector & { +LocalObjectReference core.LocalObjectReference; Key string; Optional *bool }
ConfigMapNodeConfigSource & { Namespace string; Name string; UID uid types.UID; ResourceVersion string; KubeletConfigKey string }
ConfigMapProjection & { +LocalObjectReference core.LocalObjectReference; Items []core.KeyToPath; Optional *bool }
ConfigMapVolumeSource & { +LocalObjectReference core.LocalObjectReference; Items []core.KeyToPath; DefaultMode *int32; Optional *bool; DefaultUser *int64 }
Container & { 1:Name string; 2:Image string; 3:Command []string; 4:Args []string; 5:WorkingDir string; 6:Ports []core.ContainerPort; 19:EnvFrom []core.EnvFromSource; 7:Env []core.EnvVar; 8:Resources core.ResourceRequirements; 23:ResizePolicy []core.ContainerResizePolicy; 24:RestartPolicy *core.ContainerRestartPolicy; 25:RestartPolicyRules []core.ContainerRestartRule; 9:VolumeMounts []core.VolumeMount; 21:VolumeDevices []core.VolumeDevice; 10:LivenessProbe *core.Probe; 11:ReadinessProbe *core.Probe; 22:StartupProbe *core.Probe; 12:Lifecycle *core.Lifecycle; 13:TerminationMessagePath string; 20:TerminationMessagePolicy core.TerminationMessagePolicy; 14:ImagePullPolicy core.PullPolicy; 15:SecurityContext *core.SecurityContext; 16:Stdin bool; 17:StdinOnce bool; 18:TTY tty bool }
ContainerExtendedResourceRequest & { ContainerName string; ResourceName string; RequestName string }
ContainerImage & { Names []string; SizeBytes int64 }
ContainerPort & { Name string; HostPort int32; ContainerPort int32; Protocol core.Protocol; HostIP string }
ContainerResizePolicy & { ResourceName core.ResourceName; RestartPolicy core.ResourceResizeRestartPolicy }
ContainerRestartPolicy = string
ContainerRestartRule & { Action core.ContainerRestartRuleAction; ExitCodes *core.ContainerRestartRuleOnExitCodes }
ContainerRestartRuleAction = string
ContainerRestartRuleOnExitCodes & { Operator core.ContainerRestartRuleOnExitCodesOperator; Values []int32 }
ContainerRestartRuleOnExitCodesOperator = string
ContainerState & { Waiting *core.ContainerStateWaiting; Running *core.ContainerStateRunning; Terminated *core.ContainerStateTerminated }
ContainerStateRunning & { StartedAt meta.Time }
ContainerStateTerminated & { ExitCode int32; Signal int32; Reason string; Message string; StartedAt meta.Time; FinishedAt meta.Time; ContainerID string }
ContainerStateWaiting & { Reason string; Message string }
ContainerStatus & { Name string; State core.ContainerState; LastTerminationState lastState core.ContainerState; Ready bool; RestartCount int32; Image string; ImageID string; ContainerID string; Started *bool; AllocatedResources core.ResourceList; Resources *core.ResourceRequirements; VolumeMounts []core.VolumeMountStatus; User *core.ContainerUser; AllocatedResourcesStatus []core.ResourceStatus; StopSignal *core.Signal }
ContainerUser & { Linux *core.LinuxContainerUser }
DNSPolicy = string
DaemonEndpoint & { Port Port int32 }
DownwardAPIProjection & { Items []core.DownwardAPIVolumeFile }
DownwardAPIVolumeFile & { Path string; FieldRef *core.ObjectFieldSelector; ResourceFieldRef *core.ResourceFieldSelector; Mode *int32; User *int64 }
DownwardAPIVolumeSource & { Items []core.DownwardAPIVolumeFile; DefaultMode *int32; DefaultUser *int64 }
EmptyDirVolumeSource & { Medium core.StorageMedium; SizeLimit *resource.Quantity; Mode *int32 }
EnvFromSource & { Prefix string; ConfigMapRef *core.ConfigMapEnvSource; SecretRef *core.SecretEnvSource }
EnvVar & { Name string; Value string; ValueFrom *core.EnvVarSource }
EnvVarSource & { FieldRef *core.ObjectFieldSelector; ResourceFieldRef *core.ResourceFieldSelector; ConfigMapKeyRef *core.ConfigMapKeySelector; SecretKeyRef *core.SecretKeySelector; FileKeyRef *core.FileKeySelector }
EphemeralContainer & { +EphemeralContainerCommon core.EphemeralContainerCommon; TargetContainerName string }
EphemeralContainerCommon & { 1:Name string; 2:Image string; 3:Command []string; 4:Args []string; 5:WorkingDir string; 6:Ports []core.ContainerPort; 19:EnvFrom []core.EnvFromSource; 7:Env []core.EnvVar; 8:Resources core.ResourceRequirements; 23:ResizePolicy []core.ContainerResizePolicy; 24:RestartPolicy *core.ContainerRestartPolicy; 25:RestartPolicyRules []core.ContainerRestartRule; 9:VolumeMounts []core.VolumeMount; 21:VolumeDevices []core.VolumeDevice; 10:LivenessProbe *core.Probe; 11:ReadinessProbe *core.Probe; 22:StartupProbe *core.Probe; 12:Lifecycle *core.Lifecycle; 13:TerminationMessagePath string; 20:TerminationMessagePolicy core.TerminationMessagePolicy; 14:ImagePullPolicy core.PullPolicy; 15:SecurityContext *core.SecurityContext; 16:Stdin bool; 17:StdinOnce bool; 18:TTY tty bool }
EphemeralVolumeSource & { VolumeClaimTemplate *core.PersistentVolumeClaimTemplate }
EvictionResponder & { Name string; Priority *int32 }
ExecAction & { Command []string }
FCVolumeSource & { TargetWWNs []string; Lun *int32; FSType fsType string; ReadOnly bool; WWIDs wwids []string }
FileKeySelector & { VolumeName string; Path string; Key string; Optional *bool }
FlexVolumeSource & { Driver string; FSType fsType string; SecretRef *core.LocalObjectReference; ReadOnly bool; Options map[string]string }
FlockerVolumeSource & { DatasetName string; DatasetUUID string }
GCEPersistentDiskVolumeSource & { PDName pdName string; FSType fsType string; Partition int32; ReadOnly bool }
GRPCAction & { Port int32; Service *string; Mode *core.GRPCProbeMode }
GRPCProbeMode = string
GitRepoVolumeSource & { Repository string; Revision string; Directory string }
GlusterfsVolumeSource & { EndpointsName endpoints string; Path string; ReadOnly bool }
HTTPGetAction & { Path string; Port intstr.IntOrString; Host string; Scheme core.URIScheme; HTTPHeaders httpHeaders []core.HTTPHeader; Protocol *core.HTTPProtocol }
HTTPHeader & { Name string; Value string }
HTTPProtocol = string
HostAlias & { IP ip string; Hostnames []string }
HostIP & { IP ip string }
HostPathType = string
HostPathVolumeSource & { Path string; Type *core.HostPathType }
IPFamily = string
IPFamilyPolicy = string
ISCSIVolumeSource & { 1:TargetPortal string; 2:IQN iqn string; 3:Lun int32; 4:ISCSIInterface iscsiInterface string; 5:FSType fsType string; 6:ReadOnly bool; 7:Portals []string; 8:DiscoveryCHAPAuth chapAuthDiscovery bool; 11:SessionCHAPAuth chapAuthSession bool; 10:SecretRef *core.LocalObjectReference; 12:InitiatorName *string }
ImageVolumeSource & { Reference string; PullPolicy core.PullPolicy }
ImageVolumeStatus & { ImageRef string }
KeyToPath & { Key string; Path string; Mode *int32; User *int64 }
Lifecycle & { PostStart *core.LifecycleHandler; PreStop *core.LifecycleHandler; StopSignal *core.Signal }
LifecycleHandler & { Exec *core.ExecAction; HTTPGet httpGet *core.HTTPGetAction; TCPSocket tcpSocket *core.TCPSocketAction; Sleep *core.SleepAction }
LinuxContainerUser & { UID uid int64; GID gid int64; SupplementalGroups []int64 }
LoadBalancerIPMode = string
LoadBalancerIngress & { IP ip string; Hostname string; IPMode ipMode *core.LoadBalancerIPMode; Ports []core.PortStatus }
LoadBalancerStatus & { Ingress []core.LoadBalancerIngress }
LocalObjectReference & { Name string }
MountPropagationMode = string
NFSVolumeSource & { Server string; Path string; ReadOnly bool }
Node & { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec core.NodeSpec; Status core.NodeStatus }
NodeAddress & { Type core.NodeAddressType; Address string }
NodeAddressType = string
NodeAffinity & { RequiredDuringSchedulingIgnoredDuringExecution *core.NodeSelector; PreferredDuringSchedulingIgnoredDuringExecution []core.PreferredSchedulingTerm }
NodeAllocatableMappedResources & { Name core.ResourceName; Quantity *resource.Quantity }
NodeAllocatableOverheadResources & { Name core.ResourceName; PerPod *resource.Quantity; PerContainer *resource.Quantity }
NodeAllocatableResourceClaimStatus & { ResourceClaimName string; Containers []string; Mapping []core.NodeAllocatableMappedResources; Overhead []core.NodeAllocatableOverheadResources }
NodeCondition & { Type core.NodeConditionType; Status core.ConditionStatus; LastHeartbeatTime meta.Time; LastTransitionTime meta.Time; Reason string; Message string }
NodeConditionType = string
NodeConfigSource & { ConfigMap *core.ConfigMapNodeConfigSource }
NodeConfigStatus & { Assigned *core.NodeConfigSource; Active *core.NodeConfigSource; LastKnownGood *core.NodeConfigSource; Error string }
NodeDaemonEndpoints & { KubeletEndpoint core.DaemonEndpoint }
NodeFeatures & { SupplementalGroupsPolicy *bool }
NodeInclusionPolicy = string
NodePhase = string
NodePodPreemptionPolicy & { DisableResizePreemption []string }
NodeRuntimeHandler & { Name string; Features *core.NodeRuntimeHandlerFeatures }
NodeRuntimeHandlerFeatures & { RecursiveReadOnlyMounts *bool; UserNamespaces *bool }
NodeSelector & { NodeSelectorTerms []core.NodeSelectorTerm }
NodeSelectorOperator = string
NodeSelectorRequirement & { Key string; Operator core.NodeSelectorOperator; Values []string }
NodeSelectorTerm & { MatchExpressions []core.NodeSelectorRequirement; MatchFields []core.NodeSelectorRequirement }
NodeSpec & { 1:PodCIDR string; 7:PodCIDRs []string; 3:ProviderID string; 4:Unschedulable bool; 5:Taints []core.Taint; 6:ConfigSource *core.NodeConfigSource; 2:DoNotUseExternalID externalID string; 8:PodPreemptionPolicy *core.NodePodPreemptionPolicy }
NodeStatus & { Capacity core.ResourceList; Allocatable core.ResourceList; Phase core.NodePhase; Conditions []core.NodeCondition; Addresses []core.NodeAddress; DaemonEndpoints core.NodeDaemonEndpoints; NodeInfo core.NodeSystemInfo; Images []core.ContainerImage; VolumesInUse []core.UniqueVolumeName; VolumesAttached []core.AttachedVolume; Config *core.NodeConfigStatus; RuntimeHandlers []core.NodeRuntimeHandler; Features *core.NodeFeatures; DeclaredFeatures []string }
NodeSwapStatus & { Capacity *int64 }
NodeSystemInfo & { MachineID string; SystemUUID string; BootID string; KernelVersion string; OSImage osImage string; ContainerRuntimeVersion string; KubeletVersion string; KubeProxyVersion string; OperatingSystem string; Architecture string; Swap *core.NodeSwapStatus; RunningInUserNamespace *bool }
OSName = string
ObjectFieldSelector & { APIVersion apiVersion string; FieldPath string }
QuobyteVolumeSource & { Registry string; Volume string; ReadOnly bool; User string; Group string; Tenant string }
RBDVolumeSource & { CephMonitors monitors []string; RBDImage image string; FSType fsType string; RBDPool pool string; RadosUser user string; Keyring string; SecretRef *core.LocalObjectReference; ReadOnly bool }
RecursiveReadOnlyMode = string
ResourceClaim & { Name string; Request string }
ResourceFieldSelector & { ContainerName string; Resource string; Divisor resource.Quantity }
ResourceHealth & { ResourceID core.ResourceID; Health core.ResourceHealthStatus; Message *string }
ResourceHealthStatus = string
ResourceID = string
ResourceList = map[core.ResourceName]resource.Quantity
ResourceName = string
ResourceRequirements & { Limits core.ResourceList; Requests core.ResourceList; Claims []core.ResourceClaim }
ResourceResizeRestartPolicy = string
ResourceStatus & { Name core.ResourceName; Resources []core.ResourceHealth }
RestartPolicy = string
SELinuxOptions & { User string; Role string; Type string; Level string }
ScaleIOVolumeSource & { Gateway string; System string; SecretRef *core.LocalObjectReference; SSLEnabled sslEnabled bool; ProtectionDomain string; StoragePool string; StorageMode string; VolumeName string; FSType fsType string; ReadOnly bool }
SeccompProfile & { Type core.SeccompProfileType; LocalhostProfile *string }
SeccompProfileType = string
SecretEnvSource & { +LocalObjectReference core.LocalObjectReference; Optional *bool }
SecretKeySelector & { +LocalObjectReference core.LocalObjectReference; Key string; Optional *bool }
SecretProjection & { +LocalObjectReference core.LocalObjectReference; Items []core.KeyToPath; Optional *bool }
SecretVolumeSource & { SecretName string; Items []core.KeyToPath; DefaultMode *int32; Optional *bool; DefaultUser *int64 }
SecurityContext & { 1:Capabilities *core.Capabilities; 2:Privileged *bool; 3:SELinuxOptions seLinuxOptions *core.SELinuxOptions; 10:WindowsOptions *core.WindowsSecurityContextOptions; 4:RunAsUser *int64; 8:RunAsGroup *int64; 5:RunAsNonRoot *bool; 6:ReadOnlyRootFilesystem *bool; 7:AllowPrivilegeEscalation *bool; 9:ProcMount *core.ProcMountType; 11:SeccompProfile *core.SeccompProfile; 12:AppArmorProfile *core.AppArmorProfile }
Service & { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec core.ServiceSpec; Status core.ServiceStatus }
ServiceAccountTokenProjection & { Audience string; ExpirationSeconds *int64; Path string; User *int64 }
ServiceAffinity = string
ServiceExternalTrafficPolicy = string
ServiceInternalTrafficPolicy = string
ServicePort & { 1:Name string; 2:Protocol core.Protocol; 6:AppProtocol *string; 3:Port int32; 4:TargetPort intstr.IntOrString; 5:NodePort int32 }
ServiceSpec & { 1:Ports []core.ServicePort; 2:Selector map[string]string; 3:ClusterIP string; 18:ClusterIPs []string; 4:Type core.ServiceType; 5:ExternalIPs []string; 7:SessionAffinity core.ServiceAffinity; 8:LoadBalancerIP string; 9:LoadBalancerSourceRanges []string; 10:ExternalName string; 11:ExternalTrafficPolicy core.ServiceExternalTrafficPolicy; 12:HealthCheckNodePort int32; 13:PublishNotReadyAddresses bool; 14:SessionAffinityConfig *core.SessionAffinityConfig; 19:IPFamilies ipFamilies []core.IPFamily; 17:IPFamilyPolicy ipFamilyPolicy *core.IPFamilyPolicy; 20:AllocateLoadBalancerNodePorts *bool; 21:LoadBalancerClass *string; 22:InternalTrafficPolicy *core.ServiceInternalTrafficPolicy; 23:TrafficDistribution *string }
ServiceStatus & { LoadBalancer core.LoadBalancerStatus; Conditions []meta.Condition }
ServiceType = string
SessionAffinityConfig & { ClientIP *core.ClientIPConfig }
Signal = string
SleepAction & { Seconds int64 }
StorageMedium = string
StorageOSVolumeSource & { VolumeName string; VolumeNamespace string; FSType fsType string; ReadOnly bool; SecretRef *core.LocalObjectReference }
SupplementalGroupsPolicy = string
Sysctl & { Name string; Value string }
TCPSocketAction & { Port intstr.IntOrString; Host string }
Taint & { Key string; Value string; Effect core.TaintEffect; TimeAdded *meta.Time }
TaintEffect = string
TerminationMessagePolicy = string
Toleration & { Key string; Operator core.TolerationOperator; Value string; Effect core.TaintEffect; TolerationSeconds *int64 }
TolerationOperator = string
TopologySpreadConstraint & { MaxSkew int32; TopologyKey string; WhenUnsatisfiable core.UnsatisfiableConstraintAction; LabelSelector *meta.LabelSelector; MinDomains *int32; NodeAffinityPolicy *core.NodeInclusionPolicy; NodeTaintsPolicy *core.NodeInclusionPolicy; MatchLabelKeys []string }
TypedLocalObjectReference & { APIGroup apiGroup *string; Kind string; Name string }
TypedObjectReference & { APIGroup apiGroup *string; Kind string; Name string; Namespace *string }
URIScheme = string
UniqueVolumeName = string
UnsatisfiableConstraintAction = string
WeightedPodAffinityTerm & { Weight int32; PodAffinityTerm core.PodAffinityTerm }
WindowsSecurityContextOptions & { GMSACredentialSpecName gmsaCredentialSpecName *string; GMSACredentialSpec gmsaCredentialSpec *string; RunAsUserName *string; HostProcess *bool }
PersistentVolumeAccessMode = string
PersistentVolumeClaimSpec & { 1:AccessModes []core.PersistentVolumeAccessMode; 4:Selector *meta.LabelSelector; 2:Resources core.VolumeResourceRequirements; 3:VolumeName string; 5:StorageClassName *string; 6:VolumeMode *core.PersistentVolumeMode; 7:DataSource *core.TypedLocalObjectReference; 8:DataSourceRef *core.TypedObjectReference; 9:VolumeAttributesClassName *string }
PersistentVolumeClaimTemplate & { +ObjectMeta metadata meta.ObjectMeta; Spec core.PersistentVolumeClaimSpec }
PersistentVolumeClaimVolumeSource & { ClaimName string; ReadOnly bool }
PersistentVolumeMode = string
PhotonPersistentDiskVolumeSource & { PdID string; FSType fsType string }
Pod & { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec core.PodSpec; Status core.PodStatus }
PodAffinity & { RequiredDuringSchedulingIgnoredDuringExecution []core.PodAffinityTerm; PreferredDuringSchedulingIgnoredDuringExecution []core.WeightedPodAffinityTerm }
PodAffinityTerm & { LabelSelector *meta.LabelSelector; Namespaces []string; TopologyKey string; NamespaceSelector *meta.LabelSelector; MatchLabelKeys []string; MismatchLabelKeys []string }
PodAntiAffinity & { RequiredDuringSchedulingIgnoredDuringExecution []core.PodAffinityTerm; PreferredDuringSchedulingIgnoredDuringExecution []core.WeightedPodAffinityTerm }
PodCertificateProjection & { SignerName string; KeyType string; MaxExpirationSeconds *int32; CredentialBundlePath string; KeyPath string; CertificateChainPath string; UserAnnotations map[string]string; User *int64 }
PodCondition & { 1:Type core.PodConditionType; 7:ObservedGeneration int64; 2:Status core.ConditionStatus; 3:LastProbeTime meta.Time; 4:LastTransitionTime meta.Time; 5:Reason string; 6:Message string }
PodConditionType = string
PodDNSConfig & { Nameservers []string; Searches []string; Options []core.PodDNSConfigOption }
PodDNSConfigOption & { Name string; Value *string }
PodExtendedResourceClaimStatus & { RequestMappings []core.ContainerExtendedResourceRequest; ResourceClaimName string }
PodFSGroupChangePolicy = string
PodIP & { IP ip string }
PodOS & { Name core.OSName }
PodPhase = string
PodQOSClass = string
PodReadinessGate & { ConditionType core.PodConditionType }
PodResizeStatus = string
PodResourceClaim & { Name string; ResourceClaimName *string; ResourceClaimTemplateName *string }
PodResourceClaimStatus & { Name string; ResourceClaimName *string }
PodSELinuxChangePolicy = string
PodSchedulingGate & { Name string }
PodSchedulingGroup & { PodGroupName *string }
PodSecurityContext & { 1:SELinuxOptions seLinuxOptions *core.SELinuxOptions; 8:WindowsOptions *core.WindowsSecurityContextOptions; 2:RunAsUser *int64; 6:RunAsGroup *int64; 3:RunAsNonRoot *bool; 4:SupplementalGroups []int64; 12:SupplementalGroupsPolicy *core.SupplementalGroupsPolicy; 5:FSGroup fsGroup *int64; 7:Sysctls []core.Sysctl; 9:FSGroupChangePolicy fsGroupChangePolicy *core.PodFSGroupChangePolicy; 10:SeccompProfile *core.SeccompProfile; 11:AppArmorProfile *core.AppArmorProfile; 13:SELinuxChangePolicy seLinuxChangePolicy *core.PodSELinuxChangePolicy }
PodSpec & { 1:Volumes []core.Volume; 20:InitContainers []core.Container; 2:Containers []core.Container; 34:EphemeralContainers []core.EphemeralContainer; 3:RestartPolicy core.RestartPolicy; 4:TerminationGracePeriodSeconds *int64; 5:ActiveDeadlineSeconds *int64; 6:DNSPolicy dnsPolicy core.DNSPolicy; 7:NodeSelector map[string]string; 8:ServiceAccountName string; 9:DeprecatedServiceAccount serviceAccount string; 21:AutomountServiceAccountToken *bool; 10:NodeName string; 11:HostNetwork bool; 12:HostPID bool; 13:HostIPC bool; 27:ShareProcessNamespace *bool; 14:SecurityContext *core.PodSecurityContext; 15:ImagePullSecrets []core.LocalObjectReference; 16:Hostname string; 17:Subdomain string; 18:Affinity *core.Affinity; 19:SchedulerName string; 22:Tolerations []core.Toleration; 23:HostAliases []core.HostAlias; 24:PriorityClassName string; 25:Priority *int32; 26:DNSConfig dnsConfig *core.PodDNSConfig; 28:ReadinessGates []core.PodReadinessGate; 29:RuntimeClassName *string; 30:EnableServiceLinks *bool; 31:PreemptionPolicy *core.PreemptionPolicy; 32:Overhead core.ResourceList; 33:TopologySpreadConstraints []core.TopologySpreadConstraint; 35:SetHostnameAsFQDN *bool; 36:OS os *core.PodOS; 37:HostUsers *bool; 38:SchedulingGates []core.PodSchedulingGate; 39:ResourceClaims []core.PodResourceClaim; 40:Resources *core.ResourceRequirements; 41:HostnameOverride *string; 43:SchedulingGroup *core.PodSchedulingGroup; 44:EvictionResponders []core.EvictionResponder }
PodStatus & { 17:ObservedGeneration int64; 1:Phase core.PodPhase; 2:Conditions []core.PodCondition; 3:Message string; 4:Reason string; 11:NominatedNodeName string; 5:HostIP string; 16:HostIPs []core.HostIP; 6:PodIP string; 12:PodIPs []core.PodIP; 7:StartTime *meta.Time; 10:InitContainerStatuses []core.ContainerStatus; 8:ContainerStatuses []core.ContainerStatus; 9:QOSClass qosClass core.PodQOSClass; 13:EphemeralContainerStatuses []core.ContainerStatus; 14:Resize core.PodResizeStatus; 15:ResourceClaimStatuses []core.PodResourceClaimStatus; 18:ExtendedResourceClaimStatus *core.PodExtendedResourceClaimStatus; 19:AllocatedResources core.ResourceList; 20:Resources *core.ResourceRequirements; 21:NodeAllocatableResourceClaimStatuses []core.NodeAllocatableResourceClaimStatus; 22:VolumeHealth []core.PodVolumeHealth }
PodVolumeHealth & { Name string; HealthConditions []core.VolumeHealthCondition; LastTransitionTime meta.Time }
Volume & { Name string; +VolumeSource core.VolumeSource }
VolumeDevice & { Name string; DevicePath string }
VolumeHealthCondition & { Status core.VolumeHealthStatusType; Reason string; Message string }
VolumeHealthStatusType = string
VolumeMount & { 1:Name string; 2:ReadOnly bool; 7:RecursiveReadOnly *core.RecursiveReadOnlyMode; 3:MountPath string; 4:SubPath string; 5:MountPropagation *core.MountPropagationMode; 6:SubPathExpr string; 8:BindMountOptions []string }
VolumeMountStatus & { Name string; MountPath string; ReadOnly bool; RecursiveReadOnly *core.RecursiveReadOnlyMode; VolumeStatus *core.VolumeStatus }
VolumeProjection & { Secret *core.SecretProjection; DownwardAPI *core.DownwardAPIProjection; ConfigMap *core.ConfigMapProjection; ServiceAccountToken *core.ServiceAccountTokenProjection; ClusterTrustBundle *core.ClusterTrustBundleProjection; PodCertificate *core.PodCertificateProjection }
VolumeResourceRequirements & { Limits core.ResourceList; Requests core.ResourceList }
VolumeSource & { 1:HostPath *core.HostPathVolumeSource; 2:EmptyDir *core.EmptyDirVolumeSource; 3:GCEPersistentDisk gcePersistentDisk *core.GCEPersistentDiskVolumeSource; 4:AWSElasticBlockStore awsElasticBlockStore *core.AWSElasticBlockStoreVolumeSource; 5:GitRepo *core.GitRepoVolumeSource; 6:Secret *core.SecretVolumeSource; 7:NFS nfs *core.NFSVolumeSource; 8:ISCSI iscsi *core.ISCSIVolumeSource; 9:Glusterfs *core.GlusterfsVolumeSource; 10:PersistentVolumeClaim *core.PersistentVolumeClaimVolumeSource; 11:RBD rbd *core.RBDVolumeSource; 12:FlexVolume *core.FlexVolumeSource; 13:Cinder *core.CinderVolumeSource; 14:CephFS cephfs *core.CephFSVolumeSource; 15:Flocker *core.FlockerVolumeSource; 16:DownwardAPI *core.DownwardAPIVolumeSource; 17:FC fc *core.FCVolumeSource; 18:AzureFile *core.AzureFileVolumeSource; 19:ConfigMap *core.ConfigMapVolumeSource; 20:VsphereVolume *core.VsphereVirtualDiskVolumeSource; 21:Quobyte *core.QuobyteVolumeSource; 22:AzureDisk *core.AzureDiskVolumeSource; 23:PhotonPersistentDisk *core.PhotonPersistentDiskVolumeSource; 26:Projected *core.ProjectedVolumeSource; 24:PortworxVolume *core.PortworxVolumeSource; 25:ScaleIO *core.ScaleIOVolumeSource; 27:StorageOS storageos *core.StorageOSVolumeSource; 28:CSI csi *core.CSIVolumeSource; 29:Ephemeral *core.EphemeralVolumeSource; 30:Image *core.ImageVolumeSource }
VolumeStatus & { Image *core.ImageVolumeStatus }
PortStatus & { Port int32; Protocol core.Protocol; Error *string }
PortworxVolumeSource & { VolumeID string; FSType fsType string; ReadOnly bool }
PreemptionPolicy = string
PreferredSchedulingTerm & { Weight int32; Preference core.NodeSelectorTerm }
Probe & { +ProbeHandler core.ProbeHandler; InitialDelaySeconds int32; TimeoutSeconds int32; PeriodSeconds int32; SuccessThreshold int32; FailureThreshold int32; TerminationGracePeriodSeconds *int64 }
ProbeHandler & { Exec *core.ExecAction; HTTPGet httpGet *core.HTTPGetAction; TCPSocket tcpSocket *core.TCPSocketAction; GRPC grpc *core.GRPCAction }
ProcMountType = string
ProjectedVolumeSource & { Sources []core.VolumeProjection; DefaultMode *int32; DefaultUser *int64 }
Protocol = string
VsphereVirtualDiskVolumeSource & { VolumePath string; FSType fsType string; StoragePolicyName string; StoragePolicyID string }
PullPolicy = string
package meta v1
Condition & { Type string; Status meta.ConditionStatus; ObservedGeneration int64; LastTransitionTime meta.Time; Reason string; Message string }
ConditionStatus = string
LabelSelector & { MatchLabels map[string]string; MatchExpressions []meta.LabelSelectorRequirement }
LabelSelectorOperator = string
LabelSelectorRequirement & { Key string; Operator meta.LabelSelectorOperator; Values []string }
ManagedFieldsEntry & { Manager string; Operation meta.ManagedFieldsOperationType; APIVersion apiVersion string; Time *meta.Time; FieldsType string; FieldsV1 *meta.FieldsV1; Subresource string }
ManagedFieldsOperationType = string
ObjectMeta & { Name string; GenerateName string; Namespace string; SelfLink string; UID uid types.UID; ResourceVersion string; Generation int64; CreationTimestamp meta.Time; DeletionTimestamp *meta.Time; DeletionGracePeriodSeconds *int64; Labels map[string]string; Annotations map[string]string; OwnerReferences []meta.OwnerReference; Finalizers []string; ManagedFields []meta.ManagedFieldsEntry }
OwnerReference & { 5:APIVersion apiVersion string; 1:Kind string; 3:Name string; 4:UID uid types.UID; 6:Controller *bool; 7:BlockOwnerDeletion *bool }
TypeMeta & { Kind string; APIVersion apiVersion string }
package types types
UID = string
`;
