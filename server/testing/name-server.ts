import dns2 from "dns2";

const { Packet } = dns2;

/** A real name server on loopback that knows the TXT records that a test gives it. */
export async function nameServer() {
  const records = new Map<string, string>();
  const server = dns2.createServer({
    udp: true,
    handle: (request, send) => {
      const response = Packet.createResponseFromRequest(request);
      const [question] = request.questions;
      const data = question && records.get(question.name.toLowerCase());
      if (question && data !== undefined) {
        response.answers.push({ name: question.name, type: Packet.TYPE.TXT, class: Packet.CLASS.IN, ttl: 1, data } as never);
      }
      void send(response);
    },
  });
  const { udp } = await server.listen({ udp: { port: 0, address: "127.0.0.1" } });
  return {
    address: `127.0.0.1:${udp?.port}`,
    set: (name: string, value: string) => records.set(name.toLowerCase(), value),
    close: () => server.close(),
  };
}
