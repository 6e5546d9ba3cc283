using System.Text;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>Pictures, films and captions for posts, in the JSON API. What a browser sends as a form comes here as base64, past the same checks.</summary>
internal static class FileOperations
{
    private const string Pictures = "/api/v1/pictures", Videos = "/api/v1/videos", Video = Videos + "/{id}", Captions = "/api/v1/captions";

    /// <summary>Four bytes of text for three of a file, and room for the names around them; below what the server takes of any body.</summary>
    private const int MostPicture = 7_900_000, MostPart = (VideoIntake.MostPart / 3 * 4) + 1_024, MostCaptions = 6 * WebVtt.MostBytes;

    public static IEnumerable<Operation> All =>
    [
        Operation.Post<NewPicture, FileSheet>(Pictures, "pictures.upload", LifePermissions.Write, StoreAsync, mostBytes: MostPicture),
        Operation.Post<NewCaptions, FileSheet>(Captions, "captions.upload", LifePermissions.Write, (call, body) => call.Get<FileStore>().StoreCaptionsAsync(
            call.Caller, LifePermissions.Write, Encoding.UTF8.GetBytes(body.Captions ?? ""), FileSheet.Of, call.Stop), mostBytes: MostCaptions),
        Operation.Post<NewVideo, VideoIntake.Progress>(Videos, "videos.begin", LifePermissions.Write, (call, body) => call.Get<VideoIntake>()
            .BeginAsync(call.Caller, LifePermissions.Write, body.Bytes, call.Stop)),
        Operation.Get(Video, "videos.find", LifePermissions.Write, FindAsync),
        Operation.Post<VideoPart, VideoIntake.Progress>(
            Video + "/parts", "videos.send", LifePermissions.Write, TakeAsync, StatusCodes.Status200OK, mostBytes: MostPart, ahead: async call =>
                (await FindAsync(call)).Refusal),
    ];

    private static Task<Outcome<FileSheet>> StoreAsync(ApiCall call, NewPicture body) => call.Get<FileStore>().StoreAsync(
        call.Caller, LifePermissions.Write, body.Picture ?? [], new SmallerSizes(body.Small, body.Medium), FileSheet.Of, call.Stop);

    private static Task<Outcome<VideoIntake.Progress>> FindAsync(ApiCall call) =>
        call.Get<VideoIntake>().FindAsync(call.Caller, LifePermissions.Write, call.Id, call.Stop);

    private static Task<Outcome<VideoIntake.Progress>> TakeAsync(ApiCall call, VideoPart body) => call.Get<VideoIntake>().TakeAsync(
        call.Caller, LifePermissions.Write, call.Id, body.At, new MemoryStream(body.Part ?? []), call.Stop);
}
