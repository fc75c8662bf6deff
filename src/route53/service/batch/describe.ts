import type { ApiRecordSet } from "../../api";

/** As in `Tried to create resource record set [name='www.example.com.', type='A']`. */
export function quoteKey({ Name, Type, SetIdentifier }: ApiRecordSet): string {
  const set = SetIdentifier === undefined ? "" : `, set-identifier='${SetIdentifier}'`;
  return `resource record set [name='${Name}', type='${Type}'${set}]`;
}

/** As in `RRSet with DNS name www.example.com., type A, SetIdentifier blue`. */
export function nameSibling({ Name, Type, SetIdentifier }: ApiRecordSet): string {
  const set = SetIdentifier === undefined ? "" : `, SetIdentifier ${SetIdentifier}`;
  return `RRSet with DNS name ${Name}, type ${Type}${set}`;
}

/** As in `Change with [Action=CREATE, Name=www.example.com., Type=A, SetIdentifier=null]`. */
export function quoteChange(action: string, { Name, Type, SetIdentifier }: ApiRecordSet): string {
  return `Change with [Action=${action}, Name=${Name}, Type=${Type}, SetIdentifier=${SetIdentifier ?? "null"}]`;
}
