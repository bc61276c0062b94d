package io.github.schemadiff.schema;

/// Who writes a part of a conversation: it decides which direction existing clients need.
public enum Writer {
  /// The service must read what its clients write: an old client's request, by the new service.
  CLIENT,
  /// Clients must read what the service writes: the new service's response, by an old client.
  SERVICE
}
