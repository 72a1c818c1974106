import type { Journal } from "./journal.js";

export interface PhoneMedia {
  sid: string;
  accountSid: string;
  messageSid: string;
  contentType: string;
  data: Buffer;
}

/** Pictures, voice notes and contacts that phones sent. */
export interface MediaStore {
  add(media: PhoneMedia): void;
  find(sid: string): PhoneMedia | undefined;
  remove(sid: string): void;
  ofMessage(messageSid: string): PhoneMedia[];
  forget(): void;
}

type Saved = Omit<PhoneMedia, "data"> & { data: string };

export function createMediaStore(journal: Journal): MediaStore {
  const bySid = new Map<string, PhoneMedia>();
  for (const [sid, saved] of journal.load<Saved>("media"))
    bySid.set(sid, { ...saved, data: Buffer.from(saved.data, "base64") });
  const remove = (sid: string) => {
    bySid.delete(sid);
    journal.remove("media", sid);
  };
  return {
    add(media) {
      bySid.set(media.sid, media);
      journal.put("media", media.sid, { ...media, data: media.data.toString("base64") });
    },
    find: (sid) => bySid.get(sid),
    remove,
    ofMessage: (messageSid) => [...bySid.values()].filter((media) => media.messageSid === messageSid),
    forget: () => [...bySid.keys()].forEach(remove),
  };
}
