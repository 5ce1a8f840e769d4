using System.Text;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Tests.Rates;

public sealed class TariffRulesTests
{
    private const string Wrong = """
        {
          "meterRatio": { "5/8x3/4": 1, "1": 2.5 },
          "tariffs": [
            { "district": "Elm", "schedule": "R-1", "class": "residential", "effective": "2025-01-01", "until": "2025-06-30", "monthlyServiceCharge": { "5/8x3/4": "10.00" }, "tiers": [ { "from": 1, "perCcf": "1.0" }, { "from": 1, "perCcf": "2.0" } ] },
            { "district": "Elm", "schedule": "R-2", "class": "residential", "effective": "2025-06-15", "until": "2025-12-31", "monthlyServiceCharge": { "5/8x3/4": "-10.00", "7": "3.00" }, "tiers": [ { "from": 2, "perCcf": "-1.00001" } ] },
            { "district": "Elm", "schedule": "R-3", "class": "residential", "effective": "2026-02-01", "until": "2026-01-01", "monthlyServiceCharge": {}, "tiers": [] }
          ],
          "surcharges": [
            { "en": "Levy", "es": "Recargo", "kind": "surcharge", "districts": [ "Oak" ], "classes": [ "residential" ], "from": "2025-01-01", "perCcf": "0.1", "percent": "2" },
            { "en": "Levy", "es": "Recargo", "kind": "surcharge", "districts": [ "Oak" ], "classes": [ "residential" ], "from": "2025-05-01", "perCcf": "0.1" }
          ]
        }
        """;

    [Fact]
    public void The_sheets_that_are_part_of_the_program_keep_all_rules() => Assert.Equal([], TariffRules.Faults(TariffSheets.Embedded()));

    [Fact]
    public void All_that_is_wrong_is_said_at_once_and_names_the_sheet()
    {
        Assert.Equal(
        [
            "Elm, R-1 of 2025-01-01 begins tier 2 with unit 1, not after the beginning of tier 1.",
            "Elm, R-2 of 2025-06-15 has a negative service charge for meter size 5/8x3/4.",
            "Elm, R-2 of 2025-06-15 charges for meter size 7, which meterRatio does not know.",
            "Elm, R-2 of 2025-06-15 begins its first tier with unit 2, not 1.",
            "Elm, R-2 of 2025-06-15 has a negative price in tier 1.",
            "Elm, R-2 of 2025-06-15 has more than 4 decimals in the price of tier 1.",
            "Elm, R-3 of 2026-02-01 ends on 2026-01-01, before it begins.",
            "Elm, R-3 of 2026-02-01 has no monthly service charge.",
            "Elm, R-2 of 2025-06-15 overlaps Elm, R-1 of 2025-01-01, which holds until 2025-06-30.",
            "Elm, R-3 of 2026-02-01 leaves a gap of 31 days after Elm, R-2 of 2025-06-15, which holds until 2025-12-31.",
            "surcharge \"Levy\" of 2025-01-01 needs exactly one of perCcf, perMonth and percent.",
            "surcharge \"Levy\" of 2025-01-01 names the district Oak, which has no schedule.",
            "surcharge \"Levy\" of 2025-01-01 is there twice for the same district, class and days.",
            "surcharge \"Levy\" of 2025-05-01 names the district Oak, which has no schedule.",
            "surcharge \"Levy\" of 2025-05-01 is there twice for the same district, class and days."
        ], TariffRules.Faults(TariffSheets.Read(new MemoryStream(Encoding.UTF8.GetBytes(Wrong)))));
    }

    [Fact]
    public void The_days_after_a_published_sheet_whose_end_nobody_stated_are_no_gap()
    {
        var sheets = TariffSheets.Embedded();
        Assert.Contains(sheets.Tariffs, sheet => sheet is { District: "Chico", EndIsAssumed: true });
        Assert.Null(sheets.ToBook().Find("Chico", TariffClass.Residential, new(2020, 1, 1)));
    }

    [Theory]
    [InlineData("none.json", "cannot be read")]
    [InlineData(null, null)]
    public void A_file_of_the_utilitys_own_is_read_before_the_portal_starts(string? file, string? fault)
    {
        var result = new TariffOptionsRules().Validate(null, new() { File = file });
        Assert.Equal(fault is null, result.Succeeded);
        if (fault is not null) Assert.Contains(fault, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }
}
