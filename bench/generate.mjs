import { Buffer } from "node:buffer";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Mulberry32: the same numbers for the same seed, on every machine. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = "web api shop pay cart auth mail docs blog stats admin queue cache search media edge user order".split(
  " ",
);
const pick = (random, list) => list[Math.floor(random() * list.length)];
const hex = (random, length) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join("");

function labels(name, indent) {
  const pad = " ".repeat(indent);
  return `${pad}app.kubernetes.io/name: ${name}\n${pad}app.kubernetes.io/instance: ${name}\n${pad}app.kubernetes.io/managed-by: Helm\n${pad}helm.sh/chart: ${name}-1.4.2\n`;
}

function ingress(i, name, namespace, random) {
  const host = `${name}.example.com`;
  const paths = Array.from(
    { length: 1 + Math.floor(random() * 3) },
    (_, p) =>
      `          - path: /${p === 0 ? "" : pick(random, WORDS)}\n            pathType: Prefix\n            backend:\n              service:\n                name: ${name}\n                port:\n                  number: 80\n`,
  ).join("");
  const ttl = i % 3 === 0 ? `    external-dns.alpha.kubernetes.io/ttl: "300"\n` : "";
  const extra = i % 5 === 0 ? `    external-dns.alpha.kubernetes.io/hostname: www-${host}\n` : "";
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  namespace: ${namespace}
  labels:
${labels(name, 4)}  annotations:
    cert-manager.io/cluster-issuer: letsencrypt
    nginx.ingress.kubernetes.io/proxy-body-size: 50m
${ttl}${extra}spec:
  ingressClassName: nginx
  tls:
    - hosts:
        - ${host}
      secretName: ${name}-tls
  rules:
    - host: ${host}
      http:
        paths:
${paths}status:
  loadBalancer:
    ingress:
      - hostname: k8s-${hex(random, 8)}-${hex(random, 10)}.elb.eu-west-1.amazonaws.com
`;
}

function deployment(name, namespace, random) {
  const environment = Array.from(
    { length: 4 + Math.floor(random() * 10) },
    (_, e) =>
      `            - name: ${pick(random, WORDS).toUpperCase()}_${e}\n              value: "${hex(random, 16)}"\n`,
  ).join("");
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${namespace}
  labels:
${labels(name, 4)}spec:
  replicas: ${1 + Math.floor(random() * 5)}
  selector:
    matchLabels:
      app.kubernetes.io/name: ${name}
  template:
    metadata:
      labels:
${labels(name, 8)}    spec:
      serviceAccountName: ${name}
      containers:
        - name: ${name}
          image: registry.example.com/${name}:1.${Math.floor(random() * 90)}.0
          ports:
            - name: http
              containerPort: 8080
              protocol: TCP
          env:
${environment}          readinessProbe:
            httpGet: { path: /healthz, port: http }
            periodSeconds: 10
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { memory: 256Mi }
`;
}

function configMap(name, namespace, random) {
  const lines = Array.from(
    { length: 10 + Math.floor(random() * 30) },
    () => `    ${pick(random, WORDS)}.${pick(random, WORDS)} = ${hex(random, 12 + Math.floor(random() * 24))}\n`,
  ).join("");
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}-config
  namespace: ${namespace}
  labels:
${labels(name, 4)}data:
  application.properties: |
${lines}`;
}

/** How many applications one rendered file holds. */
const PER_FILE = 10;

/**
 * Writes a rendered tree: N Ingresses among 4 N Deployments and ConfigMaps, several documents in a file.
 *
 * @returns the number of files, documents and bytes
 */
export function generate(folder, count, seed = 53) {
  const random = randomNumbers(seed);
  let bytes = 0;
  let files = 0;
  for (let first = 0; first < count; first += PER_FILE) {
    const documents = [];
    for (let i = first; i < Math.min(count, first + PER_FILE); i++) {
      const name = `${pick(random, WORDS)}-${pick(random, WORDS)}-${i}`;
      const namespace = `team-${i % 40}`;
      documents.push(deployment(name, namespace, random), configMap(name, namespace, random));
      documents.push(ingress(i, name, namespace, random));
      documents.push(deployment(`${name}-worker`, namespace, random), configMap(`${name}-worker`, namespace, random));
    }
    const text = documents.map((document) => `---\n# Source: shop/templates/all.yaml\n${document}`).join("");
    const parent = join(folder, `team-${Math.floor(first / 400)}`);
    mkdirSync(parent, { recursive: true });
    writeFileSync(join(parent, `release-${first}.yaml`), text);
    bytes += Buffer.byteLength(text);
    files++;
  }
  return { files, documents: count * 5, bytes };
}
