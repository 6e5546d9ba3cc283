using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>By what the stage of an aim is judged.</summary>
[JsonConverter(typeof(WordConverter<StageJudge>))]
public enum StageJudge
{
    /// <summary>New people of 28 days.</summary>
    NewPeople,

    /// <summary>Of a hundred new people, those who came again within 30 days.</summary>
    ReturnWithin30,

    /// <summary>Of a hundred people who paid in 28 days, those who did on two days or more.</summary>
    RepeatRate,

    /// <summary>Known cost of 28 days for every hundred yuan paid.</summary>
    CostShare,
}
