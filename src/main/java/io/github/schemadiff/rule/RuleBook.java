package io.github.schemadiff.rule;

import io.github.schemadiff.rule.avro.AliasChanged;
import io.github.schemadiff.rule.avro.AliasShadows;
import io.github.schemadiff.rule.avro.DecimalChanged;
import io.github.schemadiff.rule.avro.EnumDefaultChanged;
import io.github.schemadiff.rule.avro.EnumDefaultMissing;
import io.github.schemadiff.rule.avro.SymbolLostToDefault;
import io.github.schemadiff.rule.avro.SymbolReadAsDefault;
import io.github.schemadiff.rule.event.AddedFieldClashes;
import io.github.schemadiff.rule.event.AddedFieldRejected;
import io.github.schemadiff.rule.event.ClauseChanged;
import io.github.schemadiff.rule.event.ConstraintChanged;
import io.github.schemadiff.rule.event.ConstraintRelaxed;
import io.github.schemadiff.rule.event.ConstraintTightened;
import io.github.schemadiff.rule.event.ContentAlreadyClosed;
import io.github.schemadiff.rule.event.ContentClosed;
import io.github.schemadiff.rule.event.ContentOpened;
import io.github.schemadiff.rule.event.DefaultAdded;
import io.github.schemadiff.rule.event.DefaultChanged;
import io.github.schemadiff.rule.event.DefaultInvalid;
import io.github.schemadiff.rule.event.DefaultRemoved;
import io.github.schemadiff.rule.event.DeprecationChanged;
import io.github.schemadiff.rule.event.DocumentationChanged;
import io.github.schemadiff.rule.event.EnumClosed;
import io.github.schemadiff.rule.event.EnumOpened;
import io.github.schemadiff.rule.event.EventAdded;
import io.github.schemadiff.rule.event.EventRemoved;
import io.github.schemadiff.rule.event.EventRenamed;
import io.github.schemadiff.rule.event.FieldBecameOptional;
import io.github.schemadiff.rule.event.FieldBecameRequired;
import io.github.schemadiff.rule.event.FieldRenamed;
import io.github.schemadiff.rule.event.FormatChanged;
import io.github.schemadiff.rule.event.NotProven;
import io.github.schemadiff.rule.event.NullabilityGained;
import io.github.schemadiff.rule.event.NullabilityLost;
import io.github.schemadiff.rule.event.OptionalFieldAdded;
import io.github.schemadiff.rule.event.OptionalFieldRemoved;
import io.github.schemadiff.rule.event.OriginalWithdrawn;
import io.github.schemadiff.rule.event.OtherMembersChanged;
import io.github.schemadiff.rule.event.OwnCopyRejects;
import io.github.schemadiff.rule.event.PropertyChanged;
import io.github.schemadiff.rule.event.RequiredFieldAdded;
import io.github.schemadiff.rule.event.RequiredFieldRemoved;
import io.github.schemadiff.rule.event.SuccessorPublished;
import io.github.schemadiff.rule.event.SymbolAdded;
import io.github.schemadiff.rule.event.SymbolRemoved;
import io.github.schemadiff.rule.event.TypeChanged;
import io.github.schemadiff.rule.event.TypeNarrowed;
import io.github.schemadiff.rule.event.TypeRenamed;
import io.github.schemadiff.rule.event.TypeWidened;
import io.github.schemadiff.rule.event.UnexplainedBreak;
import io.github.schemadiff.rule.event.UnionBranchAdded;
import io.github.schemadiff.rule.event.UnionBranchRemoved;
import io.github.schemadiff.rule.event.UnitChanged;
import io.github.schemadiff.rule.protobuf.EnumOpennessChanged;
import io.github.schemadiff.rule.protobuf.GeneratedNameChanged;
import io.github.schemadiff.rule.protobuf.JsonMappingBroken;
import io.github.schemadiff.rule.protobuf.JsonUnknownRejected;
import io.github.schemadiff.rule.protobuf.NumberChanged;
import io.github.schemadiff.rule.protobuf.NumberReused;
import io.github.schemadiff.rule.protobuf.OneofChanged;
import io.github.schemadiff.rule.protobuf.PresenceChanged;
import io.github.schemadiff.rule.protobuf.ReservationLifted;
import io.github.schemadiff.rule.protobuf.RpcChanged;
import io.github.schemadiff.rule.protobuf.SymbolNotReserved;
import io.github.schemadiff.rule.protobuf.SymbolRenumbered;
import io.github.schemadiff.rule.surface.AddressChanged;
import io.github.schemadiff.rule.surface.BindingChanged;
import io.github.schemadiff.rule.surface.ChannelAdded;
import io.github.schemadiff.rule.surface.ChannelOperationRenamed;
import io.github.schemadiff.rule.surface.ChannelRemoved;
import io.github.schemadiff.rule.surface.ChannelUseAdded;
import io.github.schemadiff.rule.surface.ChannelUseRemoved;
import io.github.schemadiff.rule.surface.ContentTypeChanged;
import io.github.schemadiff.rule.surface.CorrelationIdChanged;
import io.github.schemadiff.rule.surface.DescribedPartChanged;
import io.github.schemadiff.rule.surface.MediaTypeAdded;
import io.github.schemadiff.rule.surface.MediaTypeRemoved;
import io.github.schemadiff.rule.surface.OperationAdded;
import io.github.schemadiff.rule.surface.OperationIdChanged;
import io.github.schemadiff.rule.surface.OperationRemoved;
import io.github.schemadiff.rule.surface.OptionalParameterAdded;
import io.github.schemadiff.rule.surface.ParameterBecameOptional;
import io.github.schemadiff.rule.surface.ParameterBecameRequired;
import io.github.schemadiff.rule.surface.ParameterEncodingChanged;
import io.github.schemadiff.rule.surface.ParameterRemoved;
import io.github.schemadiff.rule.surface.RequiredParameterAdded;
import io.github.schemadiff.rule.surface.ResponseAdded;
import io.github.schemadiff.rule.surface.ResponseRemoved;
import io.github.schemadiff.rule.surface.SecurityRelaxed;
import io.github.schemadiff.rule.surface.SecuritySchemeChanged;
import io.github.schemadiff.rule.surface.SecurityTightened;
import io.github.schemadiff.rule.surface.ServerAdded;
import io.github.schemadiff.rule.surface.ServerChanged;
import io.github.schemadiff.rule.surface.ServerRemoved;
import io.github.schemadiff.schema.SchemaPath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of contents: every rule, in the order in which people read them. Kept by hand.
public final class RuleBook {
  private static final List<Rule> RULES =
      List.of(
          // Rule 1: no new required fields
          new RequiredFieldAdded(),
          new FieldBecameRequired(),
          new OptionalFieldAdded(),
          new DefaultInvalid(),
          new RequiredParameterAdded(),
          new OptionalParameterAdded(),
          new ParameterBecameRequired(),
          // Rule 2: ignore the unrecognised
          new AddedFieldRejected(),
          new SymbolAdded(),
          new EnumOpened(),
          new ContentClosed(),
          new ContentOpened(),
          new ContentAlreadyClosed(),
          new EnumDefaultMissing(),
          new EnumOpennessChanged(),
          new JsonUnknownRejected(),
          // Rule 3: defaults for the missing
          new FieldBecameOptional(),
          new DefaultAdded(),
          new DefaultChanged(),
          new DefaultRemoved(),
          new SymbolReadAsDefault(),
          new EnumDefaultChanged(),
          new PresenceChanged(),
          new ParameterBecameOptional(),
          // Rule 4: otherwise a new event
          new AddedFieldClashes(),
          new RequiredFieldRemoved(),
          new OptionalFieldRemoved(),
          new FieldRenamed(),
          new TypeRenamed(),
          new AliasShadows(),
          new AliasChanged(),
          new NumberChanged(),
          new NumberReused(),
          new ReservationLifted(),
          new OneofChanged(),
          new TypeChanged(),
          new TypeWidened(),
          new TypeNarrowed(),
          new NullabilityGained(),
          new NullabilityLost(),
          new SymbolRemoved(),
          new SymbolLostToDefault(),
          new SymbolRenumbered(),
          new SymbolNotReserved(),
          new EnumClosed(),
          new ConstraintTightened(),
          new ConstraintRelaxed(),
          new ConstraintChanged(),
          new OtherMembersChanged(),
          new UnionBranchAdded(),
          new UnionBranchRemoved(),
          new FormatChanged(),
          new UnitChanged(),
          new DecimalChanged(),
          new ClauseChanged(),
          new PropertyChanged(),
          new GeneratedNameChanged(),
          new RpcChanged(),
          new JsonMappingBroken(),
          new EventRemoved(),
          new EventAdded(),
          new SuccessorPublished(),
          new OriginalWithdrawn(),
          new EventRenamed(),
          new OwnCopyRejects(),
          new ParameterRemoved(),
          new ParameterEncodingChanged(),
          new MediaTypeRemoved(),
          new MediaTypeAdded(),
          new ResponseRemoved(),
          new ResponseAdded(),
          new SecurityTightened(),
          new SecurityRelaxed(),
          new SecuritySchemeChanged(),
          new OperationIdChanged(),
          new ServerRemoved(),
          new ServerAdded(),
          new ServerChanged(),
          new ChannelRemoved(),
          new ChannelAdded(),
          new ChannelUseRemoved(),
          new ChannelUseAdded(),
          new ChannelOperationRenamed(),
          new AddressChanged(),
          new ContentTypeChanged(),
          new CorrelationIdChanged(),
          new BindingChanged(),
          new DescribedPartChanged(),
          new OperationRemoved(),
          new OperationAdded(),
          new DeprecationChanged(),
          new DocumentationChanged(),
          new UnexplainedBreak(),
          new NotProven());

  private RuleBook() {}

  public static List<Rule> rules() {
    return RULES;
  }

  public static Stream<RuleCard> cards() {
    return RULES.stream().map(Rule::card);
  }

  public static Optional<RuleCard> card(String id) {
    return cards().filter(card -> card.id().equals(id)).findFirst();
  }

  /// What all rules say about one event: heaviest first, then in the order of its tree.
  public static List<Finding> check(Evidence evidence, Policy policy) {
    List<Finding> findings =
        RULES.stream()
            .flatMap(rule -> rule.check(evidence))
            .map(finding -> policy.apply(finding))
            .toList();
    if (findings.size() < 2) {
      return findings;
    }
    Map<SchemaPath, Integer> order = new HashMap<>();
    evidence
        .diff()
        .ifPresent(
            root -> root.walk().forEach(node -> order.putIfAbsent(node.path(), order.size())));
    return findings.stream()
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(finding -> order.getOrDefault(finding.path(), Integer.MAX_VALUE)))
        .toList();
  }
}
