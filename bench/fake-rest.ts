/** A Twilio REST API that accepts everything at once, in a process of its own: so that it is not what limits delivery. */
import { createServer } from "node:http";

let accepted = 0;
const server = createServer({ keepAliveTimeout: 60_000 }, (req, res) => {
  req.resume();
  req.on("end", () => {
    const sid = `SM${(++accepted).toString(16).padStart(32, "0")}`;
    const body = JSON.stringify({ sid, status: "queued", error_code: null });
    res
      .writeHead(201, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
      .end(body);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ type: "ready", port: typeof address === "object" ? address?.port : 0 });
});
