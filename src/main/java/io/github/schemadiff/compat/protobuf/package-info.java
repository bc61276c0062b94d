/// Decides whether a Protobuf reader reads what a Protobuf writer writes, in bytes and in JSON.
///
/// From the outside in: [ProtobufCompatibility] finds the two messages in the [Pool] of each side;
/// [Walk] goes through every [Pair] of messages that can meet; [PairRules] asks of one pair what
/// goes wrong, field by field, by a table for each encoding ([BinaryTable], [JsonTable]); and
/// [Witnesses] shows it with a real message, by what the [Observer] sees.
///
/// The tables follow Protobuf's guides on encoding, on updating message types and on ProtoJSON. The
/// observer knows nothing of them: it only compares what was written with what was read, which is
/// the definition of the verdict. A break that it does not see is not claimed but undecided.
package io.github.schemadiff.compat.protobuf;
