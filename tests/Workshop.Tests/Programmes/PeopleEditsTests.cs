using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Programmes;

public sealed class PeopleEditsTests
{
    private static readonly Person Emmy = new(Guid.NewGuid(), "emmy-noether", "Noether, Emmy"), Other = new(Guid.NewGuid(), "e-noether", "Noether, E.");

    [Fact]
    public void Who_joins_a_group_is_credited_once_and_in_it_once()
    {
        var (programme, hosts, speakers) = WithGroups();
        var credit = new Credit(Guid.NewGuid(), Emmy.Id, "Emmy Noether");
        var joined = programme.Joining(hosts, credit, Emmy).Joining(speakers, new(Guid.NewGuid(), Emmy.Id, "E. Noether"), Emmy).Joining(hosts, new(Guid.NewGuid(), Emmy.Id, "Again"), Emmy);
        Assert.Equal([credit], joined.Credits);
        Assert.Equal([[credit.Id], [credit.Id]], joined.Sections.Select(section => ((PeopleGroup)section.Content!).Members.ToArray()));
        Assert.Empty(joined.Problems());
    }

    [Fact]
    public void Who_leaves_a_group_stays_credited_while_something_names_them()
    {
        var (programme, hosts, speakers) = WithGroups();
        var credit = new Credit(Guid.NewGuid(), Emmy.Id, "Emmy Noether");
        var joined = programme.Joining(hosts, credit, Emmy).Joining(speakers, credit, Emmy);
        Assert.Equal([credit], joined.Leaving(hosts, credit.Id).Credits);
        Assert.Empty(joined.Leaving(hosts, credit.Id).Leaving(speakers, credit.Id).People);

        var speaking = joined.Adding(Guid.NewGuid(), "ABC123", session => session with { Speakers = [credit.Id] });
        Assert.Equal([credit], speaking.Leaving(hosts, credit.Id).Leaving(speakers, credit.Id).Credits);
    }

    [Fact]
    public void Who_is_credited_as_two_is_credited_once_with_what_either_said()
    {
        var (programme, hosts, speakers) = WithGroups();
        var (stays, goes) = (new Credit(Guid.NewGuid(), Emmy.Id, "Emmy Noether") { Affiliation = "Göttingen" }, new Credit(Guid.NewGuid(), Other.Id, "E. Noether") { Affiliation = "Bryn Mawr", Url = "https://noether.example" });
        var before = programme.Joining(hosts, stays, Emmy).Joining(hosts, goes, Other).Joining(speakers, goes, Other)
            .Adding(Guid.NewGuid(), "ABC123", session => session with { Title = "Invariants", Speakers = [goes.Id, stays.Id], Authors = [new(stays.Id), new(goes.Id, Presents: true)] });
        var (merged, lines) = PersonMerge.Of(before, Other.Id, Emmy);

        Assert.Equal([stays with { Url = "https://noether.example" }], merged.Credits);
        Assert.Equal([Emmy], merged.People);
        Assert.Equal([[stays.Id], [stays.Id]], merged.Sections.Select(section => ((PeopleGroup)section.Content!).Members.ToArray()));
        Assert.Equal(([stays.Id], [new(stays.Id, Presents: true)]), (merged.Sessions[0].Speakers, merged.Sessions[0].Authors));
        Assert.Equal(["“E. Noether” in “Hosts”, “Speakers” and “Invariants” becomes “Emmy Noether”, who is here already.", "Of “E. Noether” the affiliation “Bryn Mawr” goes: “Emmy Noether” has another."], lines);
    }

    [Fact]
    public void Who_is_credited_as_one_of_two_stays_printed_as_they_were()
    {
        var (programme, hosts, _) = WithGroups();
        var credit = new Credit(Guid.NewGuid(), Other.Id, "E. Noether");
        var (merged, lines) = PersonMerge.Of(programme.Joining(hosts, credit, Other), Other.Id, Emmy);
        Assert.Equal([credit with { Person = Emmy.Id }], merged.Credits);
        Assert.Equal(["“E. Noether” in “Hosts” stays printed as “E. Noether”, and leads to the one page."], lines);
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Whoever_of_a_programme_turns_out_to_be_whom_it_holds_together_and_merging_again_changes_nothing()
    {
        foreach (var programme in Proof.Of(1_000, Generated.Programme))
            foreach (var gone in programme.People.Take(4))
                foreach (var kept in programme.People.Reverse().Take(3).Append(Emmy))
                {
                    var merged = PersonMerge.Of(programme, gone.Id, kept).Merged;
                    Assert.Empty(merged.Problems());
                    Assert.True(gone.Id == kept.Id || merged.People.All(person => person.Id != gone.Id));
                    Assert.Equal(merged, PersonMerge.Of(merged, gone.Id, kept).Merged);
                }
    }

    private static (Programme Programme, Guid Hosts, Guid Speakers) WithGroups()
    {
        var (hosts, speakers) = (new Section(Guid.NewGuid(), SectionKind.People, "Hosts"), new Section(Guid.NewGuid(), SectionKind.People, "Speakers") { Content = new PeopleGroup(GroupRole.Speakers, []) });
        return (new(Guid.NewGuid(), new()) { Sections = [hosts, speakers] }, hosts.Id, speakers.Id);
    }
}
