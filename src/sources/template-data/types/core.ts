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
ClusterTrustBundleProjection & { Name *string; SignerName *string; LabelSelector *meta.LabelSelector; Optional *bool; Path string; User *int64 }
ConditionStatus = string
ConfigMapEnvSource & { +LocalObjectReference core.LocalObjectReference; Optional *bool }
ConfigMapKeySelector & { +LocalObjectReference core.LocalObjectReference; Key string; Optional *bool }
ConfigMapNodeConfigSource & { Namespace string; Name string; UID uid types.UID; ResourceVersion string; KubeletConfigKey string }
ConfigMapProjection & { +LocalObjectReference core.LocalObjectReference; Items []core.KeyToPath; Optional *bool }
ConfigMapVolumeSource & { +LocalObjectReference core.LocalObjectReference; Items []core.KeyToPath; DefaultMode *int32; Optional *bool; DefaultUser *int64 }
Container & { Name string; Image string; Command []string; Args []string; WorkingDir string; Ports []core.ContainerPort; EnvFrom []core.EnvFromSource; Env []core.EnvVar; Resources core.ResourceRequirements; ResizePolicy []core.ContainerResizePolicy; RestartPolicy *core.ContainerRestartPolicy; RestartPolicyRules []core.ContainerRestartRule; VolumeMounts []core.VolumeMount; VolumeDevices []core.VolumeDevice; LivenessProbe *core.Probe; ReadinessProbe *core.Probe; StartupProbe *core.Probe; Lifecycle *core.Lifecycle; TerminationMessagePath string; TerminationMessagePolicy core.TerminationMessagePolicy; ImagePullPolicy core.PullPolicy; SecurityContext *core.SecurityContext; Stdin bool; StdinOnce bool; TTY tty bool }
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
EphemeralContainerCommon & { Name string; Image string; Command []string; Args []string; WorkingDir string; Ports []core.ContainerPort; EnvFrom []core.EnvFromSource; Env []core.EnvVar; Resources core.ResourceRequirements; ResizePolicy []core.ContainerResizePolicy; RestartPolicy *core.ContainerRestartPolicy; RestartPolicyRules []core.ContainerRestartRule; VolumeMounts []core.VolumeMount; VolumeDevices []core.VolumeDevice; LivenessProbe *core.Probe; ReadinessProbe *core.Probe; StartupProbe *core.Probe; Lifecycle *core.Lifecycle; TerminationMessagePath string; TerminationMessagePolicy core.TerminationMessagePolicy; ImagePullPolicy core.PullPolicy; SecurityContext *core.SecurityContext; Stdin bool; StdinOnce bool; TTY tty bool }
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
ISCSIVolumeSource & { TargetPortal string; IQN iqn string; Lun int32; ISCSIInterface iscsiInterface string; FSType fsType string; ReadOnly bool; Portals []string; DiscoveryCHAPAuth chapAuthDiscovery bool; SessionCHAPAuth chapAuthSession bool; SecretRef *core.LocalObjectReference; InitiatorName *string }
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
NodeSpec & { PodCIDR string; PodCIDRs []string; ProviderID string; Unschedulable bool; Taints []core.Taint; ConfigSource *core.NodeConfigSource; DoNotUseExternalID externalID string; PodPreemptionPolicy *core.NodePodPreemptionPolicy }
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
SecurityContext & { Capabilities *core.Capabilities; Privileged *bool; SELinuxOptions seLinuxOptions *core.SELinuxOptions; WindowsOptions *core.WindowsSecurityContextOptions; RunAsUser *int64; RunAsGroup *int64; RunAsNonRoot *bool; ReadOnlyRootFilesystem *bool; AllowPrivilegeEscalation *bool; ProcMount *core.ProcMountType; SeccompProfile *core.SeccompProfile; AppArmorProfile *core.AppArmorProfile }
Service & { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec core.ServiceSpec; Status core.ServiceStatus }
ServiceAccountTokenProjection & { Audience string; ExpirationSeconds *int64; Path string; User *int64 }
ServiceAffinity = string
ServiceExternalTrafficPolicy = string
ServiceInternalTrafficPolicy = string
ServicePort & { Name string; Protocol core.Protocol; AppProtocol *string; Port int32; TargetPort intstr.IntOrString; NodePort int32 }
ServiceSpec & { Ports []core.ServicePort; Selector map[string]string; ClusterIP string; ClusterIPs []string; Type core.ServiceType; ExternalIPs []string; SessionAffinity core.ServiceAffinity; LoadBalancerIP string; LoadBalancerSourceRanges []string; ExternalName string; ExternalTrafficPolicy core.ServiceExternalTrafficPolicy; HealthCheckNodePort int32; PublishNotReadyAddresses bool; SessionAffinityConfig *core.SessionAffinityConfig; IPFamilies ipFamilies []core.IPFamily; IPFamilyPolicy ipFamilyPolicy *core.IPFamilyPolicy; AllocateLoadBalancerNodePorts *bool; LoadBalancerClass *string; InternalTrafficPolicy *core.ServiceInternalTrafficPolicy; TrafficDistribution *string }
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
PersistentVolumeClaimSpec & { AccessModes []core.PersistentVolumeAccessMode; Selector *meta.LabelSelector; Resources core.VolumeResourceRequirements; VolumeName string; StorageClassName *string; VolumeMode *core.PersistentVolumeMode; DataSource *core.TypedLocalObjectReference; DataSourceRef *core.TypedObjectReference; VolumeAttributesClassName *string }
PersistentVolumeClaimTemplate & { +ObjectMeta metadata meta.ObjectMeta; Spec core.PersistentVolumeClaimSpec }
PersistentVolumeClaimVolumeSource & { ClaimName string; ReadOnly bool }
PersistentVolumeMode = string
PhotonPersistentDiskVolumeSource & { PdID string; FSType fsType string }
Pod & { +TypeMeta meta.TypeMeta; +ObjectMeta metadata meta.ObjectMeta; Spec core.PodSpec; Status core.PodStatus }
PodAffinity & { RequiredDuringSchedulingIgnoredDuringExecution []core.PodAffinityTerm; PreferredDuringSchedulingIgnoredDuringExecution []core.WeightedPodAffinityTerm }
PodAffinityTerm & { LabelSelector *meta.LabelSelector; Namespaces []string; TopologyKey string; NamespaceSelector *meta.LabelSelector; MatchLabelKeys []string; MismatchLabelKeys []string }
PodAntiAffinity & { RequiredDuringSchedulingIgnoredDuringExecution []core.PodAffinityTerm; PreferredDuringSchedulingIgnoredDuringExecution []core.WeightedPodAffinityTerm }
PodCertificateProjection & { SignerName string; KeyType string; MaxExpirationSeconds *int32; CredentialBundlePath string; KeyPath string; CertificateChainPath string; UserAnnotations map[string]string; User *int64 }
PodCondition & { Type core.PodConditionType; ObservedGeneration int64; Status core.ConditionStatus; LastProbeTime meta.Time; LastTransitionTime meta.Time; Reason string; Message string }
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
PodSecurityContext & { SELinuxOptions seLinuxOptions *core.SELinuxOptions; WindowsOptions *core.WindowsSecurityContextOptions; RunAsUser *int64; RunAsGroup *int64; RunAsNonRoot *bool; SupplementalGroups []int64; SupplementalGroupsPolicy *core.SupplementalGroupsPolicy; FSGroup fsGroup *int64; Sysctls []core.Sysctl; FSGroupChangePolicy fsGroupChangePolicy *core.PodFSGroupChangePolicy; SeccompProfile *core.SeccompProfile; AppArmorProfile *core.AppArmorProfile; SELinuxChangePolicy seLinuxChangePolicy *core.PodSELinuxChangePolicy }
PodSpec & { Volumes []core.Volume; InitContainers []core.Container; Containers []core.Container; EphemeralContainers []core.EphemeralContainer; RestartPolicy core.RestartPolicy; TerminationGracePeriodSeconds *int64; ActiveDeadlineSeconds *int64; DNSPolicy dnsPolicy core.DNSPolicy; NodeSelector map[string]string; ServiceAccountName string; DeprecatedServiceAccount serviceAccount string; AutomountServiceAccountToken *bool; NodeName string; HostNetwork bool; HostPID bool; HostIPC bool; ShareProcessNamespace *bool; SecurityContext *core.PodSecurityContext; ImagePullSecrets []core.LocalObjectReference; Hostname string; Subdomain string; Affinity *core.Affinity; SchedulerName string; Tolerations []core.Toleration; HostAliases []core.HostAlias; PriorityClassName string; Priority *int32; DNSConfig dnsConfig *core.PodDNSConfig; ReadinessGates []core.PodReadinessGate; RuntimeClassName *string; EnableServiceLinks *bool; PreemptionPolicy *core.PreemptionPolicy; Overhead core.ResourceList; TopologySpreadConstraints []core.TopologySpreadConstraint; SetHostnameAsFQDN *bool; OS os *core.PodOS; HostUsers *bool; SchedulingGates []core.PodSchedulingGate; ResourceClaims []core.PodResourceClaim; Resources *core.ResourceRequirements; HostnameOverride *string; SchedulingGroup *core.PodSchedulingGroup; EvictionResponders []core.EvictionResponder }
PodStatus & { ObservedGeneration int64; Phase core.PodPhase; Conditions []core.PodCondition; Message string; Reason string; NominatedNodeName string; HostIP string; HostIPs []core.HostIP; PodIP string; PodIPs []core.PodIP; StartTime *meta.Time; InitContainerStatuses []core.ContainerStatus; ContainerStatuses []core.ContainerStatus; QOSClass qosClass core.PodQOSClass; EphemeralContainerStatuses []core.ContainerStatus; Resize core.PodResizeStatus; ResourceClaimStatuses []core.PodResourceClaimStatus; ExtendedResourceClaimStatus *core.PodExtendedResourceClaimStatus; AllocatedResources core.ResourceList; Resources *core.ResourceRequirements; NodeAllocatableResourceClaimStatuses []core.NodeAllocatableResourceClaimStatus; VolumeHealth []core.PodVolumeHealth }
PodVolumeHealth & { Name string; HealthConditions []core.VolumeHealthCondition; LastTransitionTime meta.Time }
Volume & { Name string; +VolumeSource core.VolumeSource }
VolumeDevice & { Name string; DevicePath string }
VolumeHealthCondition & { Status core.VolumeHealthStatusType; Reason string; Message string }
VolumeHealthStatusType = string
VolumeMount & { Name string; ReadOnly bool; RecursiveReadOnly *core.RecursiveReadOnlyMode; MountPath string; SubPath string; MountPropagation *core.MountPropagationMode; SubPathExpr string; BindMountOptions []string }
VolumeMountStatus & { Name string; MountPath string; ReadOnly bool; RecursiveReadOnly *core.RecursiveReadOnlyMode; VolumeStatus *core.VolumeStatus }
VolumeProjection & { Secret *core.SecretProjection; DownwardAPI *core.DownwardAPIProjection; ConfigMap *core.ConfigMapProjection; ServiceAccountToken *core.ServiceAccountTokenProjection; ClusterTrustBundle *core.ClusterTrustBundleProjection; PodCertificate *core.PodCertificateProjection }
VolumeResourceRequirements & { Limits core.ResourceList; Requests core.ResourceList }
VolumeSource & { HostPath *core.HostPathVolumeSource; EmptyDir *core.EmptyDirVolumeSource; GCEPersistentDisk gcePersistentDisk *core.GCEPersistentDiskVolumeSource; AWSElasticBlockStore awsElasticBlockStore *core.AWSElasticBlockStoreVolumeSource; GitRepo *core.GitRepoVolumeSource; Secret *core.SecretVolumeSource; NFS nfs *core.NFSVolumeSource; ISCSI iscsi *core.ISCSIVolumeSource; Glusterfs *core.GlusterfsVolumeSource; PersistentVolumeClaim *core.PersistentVolumeClaimVolumeSource; RBD rbd *core.RBDVolumeSource; FlexVolume *core.FlexVolumeSource; Cinder *core.CinderVolumeSource; CephFS cephfs *core.CephFSVolumeSource; Flocker *core.FlockerVolumeSource; DownwardAPI *core.DownwardAPIVolumeSource; FC fc *core.FCVolumeSource; AzureFile *core.AzureFileVolumeSource; ConfigMap *core.ConfigMapVolumeSource; VsphereVolume *core.VsphereVirtualDiskVolumeSource; Quobyte *core.QuobyteVolumeSource; AzureDisk *core.AzureDiskVolumeSource; PhotonPersistentDisk *core.PhotonPersistentDiskVolumeSource; Projected *core.ProjectedVolumeSource; PortworxVolume *core.PortworxVolumeSource; ScaleIO *core.ScaleIOVolumeSource; StorageOS storageos *core.StorageOSVolumeSource; CSI csi *core.CSIVolumeSource; Ephemeral *core.EphemeralVolumeSource; Image *core.ImageVolumeSource }
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
OwnerReference & { APIVersion apiVersion string; Kind string; Name string; UID uid types.UID; Controller *bool; BlockOwnerDeletion *bool }
TypeMeta & { Kind string; APIVersion apiVersion string }
package types types
UID = string
`;
